using System.Globalization;
using System.Text.Json.Nodes;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.Upstream;

namespace Berrys.Rehearsal.Metrics;

/// <summary>Answers CloudWatch's calls about metrics; those about alarms and dashboards go to the upstream.</summary>
/// <param name="store">The metrics.</param>
/// <param name="upstream">Keeps alarms and dashboards; it does not speak CBOR.</param>
/// <param name="time">Tells what is now.</param>
internal sealed class MetricsHandler(MetricStore store, IUpstream upstream, TimeProvider time) : IAwsHandler
{
    private const int ListPage = 500;
    private const int DataPage = 100_800;

    /// <inheritdoc/>
    public string Service => "monitoring";

    /// <inheritdoc/>
    public async Task<AwsAnswer?> HandleAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var output = call.Action switch
        {
            "PutMetricData" => PutMetricData(call.Parameters),
            "GetMetricData" => GetMetricData(call.Parameters),
            "GetMetricStatistics" => MetricStatistics.Answer(call.Parameters, store),
            "ListMetrics" => ListMetrics(call.Parameters),
            _ when call.Protocol == WireProtocol.Cbor =>
                await upstream.AskJsonAsync(Service, $"GraniteServiceVersion20100801.{call.Action}", call.Parameters, cancellationToken),
            _ => null,
        };
        return output is null ? null : MetricAnswers.Write(call, output);
    }

    private JsonObject PutMetricData(JsonObject input)
    {
        var now = time.GetUtcNow();
        var data = MetricDatum.Read(input);
        // All or nothing, so a client may repeat a refused call as a whole.
        if (data.FirstOrDefault(d => d.At > now.AddHours(2) || d.At < now.AddDays(-14)) is { } wrong)
            throw new AwsException("InvalidParameterValue", $"The parameter Timestamp of {wrong.Metric.Name} must be within the last two weeks and the next two hours.");
        foreach (var datum in data)
            store.Record(datum.Metric, datum.Unit, datum.At ?? now, datum.Measured);
        return [];
    }

    private JsonObject GetMetricData(JsonObject input)
    {
        var results = DataEvaluation.Run(
            DataQuery.ReadAll(input),
            query => store.Read(query.Metric, query.Unit).Samples,
            MetricInput.Moment(input, "StartTime") ?? throw MetricInput.Missing("StartTime"),
            MetricInput.Moment(input, "EndTime") ?? throw MetricInput.Missing("EndTime"));
        if (!int.TryParse(PageToken.Read(MetricInput.Text(input, "NextToken")) ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var skip))
            throw new AwsException("InvalidNextToken", "The next token specified is invalid.");
        var page = Math.Min(MetricInput.Count(input, "MaxDatapoints") ?? DataPage, DataPage);
        return DataPages.Write(results, MetricInput.Text(input, "ScanBy") != "TimestampAscending", skip, page);
    }

    private JsonObject ListMetrics(JsonObject input)
    {
        var (space, name, after) =
            (MetricInput.Text(input, "Namespace"), MetricInput.Text(input, "MetricName"), PageToken.Read(MetricInput.Text(input, "NextToken")));
        var filters = MetricInput.Structures(input, "Dimensions");
        var found = store.List()
            .Where(m => (space ?? m.Metric.Namespace) == m.Metric.Namespace && (name ?? m.Metric.Name) == m.Metric.Name)
            .Where(m => filters.All(f => m.Metric.Dimensions.TryGetValue(MetricInput.Required(f, "Name"), out var value)
                && (MetricInput.Text(f, "Value") ?? value) == value))
            .Where(m => after is null || string.CompareOrdinal(m.Key, after) > 0)
            .Take(ListPage + 1).ToList();
        var output = new JsonObject { ["Metrics"] = new JsonArray([.. found.Take(ListPage).Select(m => Describe(m.Metric))]) };
        if (found.Count > ListPage)
            output["NextToken"] = PageToken.Write(found[ListPage - 1].Key);
        return output;
    }

    private static JsonObject Describe(MetricName metric) => new()
    {
        ["Namespace"] = metric.Namespace,
        ["MetricName"] = metric.Name,
        ["Dimensions"] = new JsonArray([.. metric.Dimensions.Select(d => new JsonObject { ["Name"] = d.Key, ["Value"] = d.Value })]),
    };
}

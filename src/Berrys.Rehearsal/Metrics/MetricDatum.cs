using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Metrics;

/// <summary>What PutMetricData says about one metric.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Unit">The unit.</param>
/// <param name="At">When it was measured, or <see langword="null"/> for now.</param>
/// <param name="Measured">The measurements.</param>
internal sealed record MetricDatum(MetricName Metric, string Unit, DateTimeOffset? At, Distribution Measured)
{
    private const int MostValues = 150;
    private const int MostMetrics = 1000;

    /// <summary>Reads a request.</summary>
    /// <param name="input">PutMetricData's input.</param>
    /// <returns>One or more of them.</returns>
    /// <exception cref="AwsException">It is not valid.</exception>
    public static IReadOnlyList<MetricDatum> Read(JsonObject input)
    {
        var space = MetricInput.Required(input, "Namespace");
        var data = MetricInput.Structures(input, "MetricData")
            .Concat(MetricInput.Structures(input, "EntityMetricData").SelectMany(e => MetricInput.Structures(e, "MetricData"))).ToList();
        return data.Count switch
        {
            0 => throw MetricInput.Missing("MetricData"),
            > MostMetrics => throw new AwsException("InvalidParameterValue", $"The collection MetricData must not have a size greater than {MostMetrics}."),
            _ => [.. data.Select(d => Read(space, d))],
        };
    }

    /// <summary>Reads a list of dimensions.</summary>
    /// <param name="of">The structure that has them.</param>
    /// <returns>Names and values.</returns>
    public static ImmutableSortedDictionary<string, string> Dimensions(JsonObject of) => MetricInput.Structures(of, "Dimensions")
        .DistinctBy(d => MetricInput.Required(d, "Name"))
        .ToImmutableSortedDictionary(d => MetricInput.Required(d, "Name"), d => MetricInput.Required(d, "Value"), StringComparer.Ordinal);

    private static MetricDatum Read(string space, JsonObject datum) => new(
        new(space, MetricInput.Required(datum, "MetricName"), Dimensions(datum)),
        MetricInput.Text(datum, "Unit") ?? "None",
        MetricInput.Moment(datum, "Timestamp"),
        MeasuredIn(datum));

    private static Distribution MeasuredIn(JsonObject datum)
    {
        var values = MetricInput.Numbers(datum, "Values");
        if (values.Count > 0)
            return OfValues(values, MetricInput.Numbers(datum, "Counts"));
        if (datum["StatisticValues"] is JsonObject statistics)
            return OfStatistics(statistics);
        var value = MetricInput.Number(datum, "Value") ?? throw MetricInput.Missing("MetricData.member.N.Value");
        return Distribution.Of([new(value, 1)]);
    }

    private static Distribution OfValues(IReadOnlyList<double> values, IReadOnlyList<double> counts)
    {
        if (values.Count > MostValues)
            throw new AwsException("InvalidParameterValue", $"The collection Values must not have a size greater than {MostValues}.");
        if (counts.Count > 0 && counts.Count != values.Count)
            throw new AwsException("InvalidParameterValue", "The parameters Values and Counts must be of the same size.");
        return counts.Any(c => c <= 0)
            ? throw new AwsException("InvalidParameterValue", "The values of Counts must be greater than 0.")
            : Distribution.Of(values.Select((v, i) => new ValueCount(v, counts.Count == 0 ? 1 : counts[i])));
    }

    private static Distribution OfStatistics(JsonObject statistics)
    {
        double Get(string name) => MetricInput.Number(statistics, name) ?? throw MetricInput.Missing($"StatisticValues.{name}");
        var read = Distribution.OfStatistics(Get("SampleCount"), Get("Sum"), Get("Minimum"), Get("Maximum"));
        return read.Count > 0 && read.Minimum <= read.Maximum
            ? read
            : throw new AwsException("InvalidParameterValue", "StatisticValues needs a SampleCount above 0 and a Minimum up to its Maximum.");
    }
}

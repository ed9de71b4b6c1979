using System.Text.Json.Nodes;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Metrics;

/// <summary>Answers GetMetricStatistics.</summary>
internal static class MetricStatistics
{
    private const int MostPoints = 1440;

    /// <summary>Answers it.</summary>
    /// <param name="input">The input.</param>
    /// <param name="store">The metrics.</param>
    /// <returns>The output.</returns>
    /// <exception cref="AwsException">The input is not valid.</exception>
    public static JsonObject Answer(JsonObject input, MetricStore store)
    {
        var metric = new MetricName(
            MetricInput.Required(input, "Namespace"), MetricInput.Required(input, "MetricName"), MetricDatum.Dimensions(input));
        var start = MetricInput.Moment(input, "StartTime") ?? throw MetricInput.Missing("StartTime");
        var end = MetricInput.Moment(input, "EndTime") ?? throw MetricInput.Missing("EndTime");
        var period = MetricInput.Count(input, "Period") ?? throw MetricInput.Missing("Period");
        var (plain, extended) = (MetricInput.Texts(input, "Statistics"), MetricInput.Texts(input, "ExtendedStatistics"));
        if (end <= start)
            throw new AwsException("InvalidParameterValue", "The parameter StartTime must be less than the parameter EndTime.");
        if (plain.Count + extended.Count == 0)
            throw new AwsException("InvalidParameterCombination", "At least one of Statistics and ExtendedStatistics must be given.");
        if ((end - start).TotalSeconds / period > MostPoints)
        {
            throw new AwsException(
                "InvalidParameterCombination",
                $"You have requested more than {MostPoints} datapoints. You may reduce the datapoints requested by increasing Period, or decreasing the time range.");
        }
        var (samples, unit) = store.Read(metric, MetricInput.Text(input, "Unit"));
        var buckets = PeriodBuckets.Collect(samples, start.ToUnixTimeSeconds(), (long)Math.Ceiling(end.ToUnixTimeMilliseconds() / 1000.0), period);
        var (statistics, percentiles) = (Parsed(plain), Parsed(extended));
        return new()
        {
            ["Label"] = metric.Name,
            ["Datapoints"] = new JsonArray([.. buckets.Select(b => Point(b.Key, b.Value, unit, statistics, percentiles))]),
        };
    }

    private static List<(string Name, Statistic Statistic)> Parsed(IEnumerable<string> names) =>
        [.. names.Distinct().Select(n => (n, Statistic.Parse(n)))];

    private static JsonObject Point(
        long at, Distribution measured, string unit, List<(string, Statistic)> plain, List<(string, Statistic)> extended)
    {
        var point = new JsonObject { ["Timestamp"] = at };
        Add(point, plain, measured);
        point["Unit"] = unit;
        if (extended.Count > 0)
            Add((JsonObject)(point["ExtendedStatistics"] = new JsonObject()), extended, measured);
        return point;
    }

    private static void Add(JsonObject to, List<(string Name, Statistic Statistic)> statistics, Distribution measured)
    {
        foreach (var (name, statistic) in statistics)
        {
            if (Statistics.Evaluate(statistic, measured) is { } value)
                to[name] = value;
        }
    }
}

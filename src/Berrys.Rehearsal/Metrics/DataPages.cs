using System.Globalization;
using System.Text.Json.Nodes;

namespace Berrys.Rehearsal.Metrics;

/// <summary>Divides GetMetricData's results into pages by data points.</summary>
internal static class DataPages
{
    /// <summary>Writes one page.</summary>
    /// <param name="results">All results.</param>
    /// <param name="descending">Whether the latest point comes first.</param>
    /// <param name="skip">How many points earlier pages had.</param>
    /// <param name="size">How many points this one has at most.</param>
    /// <returns>The output.</returns>
    public static JsonObject Write(IReadOnlyList<(string Id, TimeSeries Series)> results, bool descending, int skip, int size)
    {
        var written = new JsonArray();
        var (from, left) = (skip, size);
        foreach (var (id, series) in results)
        {
            var ordered = descending ? series.Points.Reverse() : series.Points;
            var points = ordered.Skip(from).Take(left).ToList();
            var complete = from + points.Count >= series.Points.Count;
            // A result belongs to a page when it has points on it; one without any belongs to the first.
            if (points.Count > 0 || (series.Points.IsEmpty && skip == 0))
                written.Add(Result(id, series.Label, points, complete));
            from = Math.Max(from - series.Points.Count, 0);
            left -= points.Count;
        }
        var output = new JsonObject { ["MetricDataResults"] = written, ["Messages"] = new JsonArray() };
        if (skip + size < results.Sum(r => r.Series.Points.Count))
            output["NextToken"] = PageToken.Write((skip + size).ToString(CultureInfo.InvariantCulture));
        return output;
    }

    private static JsonObject Result(string id, string label, List<KeyValuePair<long, double>> points, bool complete) => new()
    {
        ["Id"] = id,
        ["Label"] = label,
        ["Timestamps"] = new JsonArray([.. points.Select(p => JsonValue.Create(p.Key))]),
        ["Values"] = new JsonArray([.. points.Select(p => JsonValue.Create(p.Value))]),
        ["StatusCode"] = complete ? "Complete" : "PartialData",
    };
}

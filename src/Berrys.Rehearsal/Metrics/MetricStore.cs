using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Metrics;

/// <summary>
/// CloudWatch's metrics in memory: single values by the second for a quarter of an hour, sketches by the minute for three
/// hours. Gone when the process ends.
/// </summary>
/// <param name="time">Tells what is old.</param>
internal sealed class MetricStore(TimeProvider time) : IMetricStore
{
    // Metrics of a client that makes up names must not fill the memory.
    private const int MostSeries = 20_000;
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Metric, string Unit), MetricSeries> _series = [];

    /// <inheritdoc/>
    public void Record(MetricName metric, DateTimeOffset at, IReadOnlyList<double> values)
    {
        if (values.Count > 0)
            Record(metric, MetricUnits.Of(metric.Name), at, Distribution.Of(values.Select(v => new ValueCount(v, 1))));
    }

    /// <summary>Adds measurements.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="unit">Their unit.</param>
    /// <param name="at">When they were taken.</param>
    /// <param name="measured">The measurements.</param>
    /// <exception cref="AwsException">There are too many metrics.</exception>
    public void Record(MetricName metric, string unit, DateTimeOffset at, Distribution measured)
    {
        var now = time.GetUtcNow();
        if (at < now - MetricSeries.Kept)
            return;
        lock (_lock)
            Series(metric, unit, now).Add(at.ToUnixTimeSeconds(), measured, now.ToUnixTimeSeconds());
    }

    /// <summary>Reads a metric.</summary>
    /// <param name="metric">The metric; its dimensions are compared exactly.</param>
    /// <param name="unit">Only measurements in this unit, or <see langword="null"/> for any.</param>
    /// <returns>The measurements, and the unit they are in (the first one's when there are several).</returns>
    public (IReadOnlyList<Sample> Samples, string Unit) Read(MetricName metric, string? unit)
    {
        var key = KeyOf(metric);
        lock (_lock)
        {
            var found = _series.Where(s => s.Key.Metric == key && (unit ?? s.Key.Unit) == s.Key.Unit).Select(s => s.Value).ToList();
            return ([.. found.SelectMany(s => s.Read())], found.Count == 0 ? "None" : found[0].Unit);
        }
    }

    /// <summary>The metrics that have data.</summary>
    /// <returns>Each with a key that orders them and does not change.</returns>
    public IReadOnlyList<(string Key, MetricName Metric)> List()
    {
        lock (_lock)
        {
            Age(time.GetUtcNow());
            return [.. _series.Values.Select(s => (Key: KeyOf(s.Metric), s.Metric)).DistinctBy(s => s.Key).OrderBy(s => s.Key, StringComparer.Ordinal)];
        }
    }

    private MetricSeries Series(MetricName metric, string unit, DateTimeOffset now)
    {
        var key = (KeyOf(metric), unit);
        if (_series.TryGetValue(key, out var series))
            return series;
        if (_series.Count >= MostSeries)
            Age(now);
        return _series.Count >= MostSeries
            ? throw new AwsException("LimitExceeded", $"The rehearsal keeps {MostSeries} metrics at most.")
            : _series[key] = new(metric, unit);
    }

    private void Age(DateTimeOffset now)
    {
        foreach (var (key, series) in _series)
        {
            series.Age(now.ToUnixTimeSeconds());
            if (series.IsEmpty)
                _series.Remove(key);
        }
    }

    private static string KeyOf(MetricName metric) =>
        string.Join('\0', [metric.Namespace, metric.Name, .. metric.Dimensions.Select(d => $"{d.Key}\u0001{d.Value}")]);
}

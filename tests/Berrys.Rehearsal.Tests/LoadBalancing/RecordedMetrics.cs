using System.Collections.Concurrent;
using Berrys.Rehearsal.Metrics;

namespace Berrys.Rehearsal.Tests.LoadBalancing;

/// <summary>Keeps what was recorded.</summary>
internal sealed class RecordedMetrics : IMetricStore
{
    private readonly ConcurrentQueue<(MetricName Metric, double Value)> _values = [];

    public void Record(MetricName metric, DateTimeOffset at, IReadOnlyList<double> values)
    {
        foreach (var value in values)
            _values.Enqueue((metric, value));
    }

    public IReadOnlyList<double> Of(string name, params string[] dimensions) =>
        [.. _values.Where(value => value.Metric.Name == name && value.Metric.Dimensions.Keys.SequenceEqual(dimensions)).Select(value => value.Value)];
}

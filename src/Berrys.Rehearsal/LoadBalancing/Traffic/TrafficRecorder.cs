using System.Collections.Immutable;
using Berrys.Rehearsal.Metrics;

namespace Berrys.Rehearsal.LoadBalancing.Traffic;

/// <summary>Every second: what was logged becomes metrics, and is kept for a while for the status page.</summary>
/// <param name="balancer">The state of load balancing.</param>
/// <param name="log">What was logged.</param>
/// <param name="metrics">Receives the metrics.</param>
/// <param name="time">Says when.</param>
internal sealed class TrafficRecorder(Balancer balancer, TrafficLog log, IMetricStore metrics, TimeProvider time) : ITraffic
{
    private const int Kept = 10;

    private volatile LastSeconds _seconds = new([]);

    /// <inheritdoc />
    public TrafficView View() => TrafficViews.Of(balancer.Current, balancer.Pool.Listeners, _seconds.Items);

    /// <summary>Records what was logged since the last time.</summary>
    public void Record()
    {
        var second = new TrafficSecond(time.GetUtcNow(), log.Take());
        _seconds = new([.. _seconds.Items.TakeLast(Kept - 1), second]);
        foreach (var (metric, values) in ApplicationMetrics.Of(second, balancer.Current))
            metrics.Record(metric, second.At, values);
    }

    private sealed record LastSeconds(ImmutableArray<TrafficSecond> Items);
}

using System.Collections.Immutable;

namespace Berrys.Rehearsal.Metrics;

/// <summary>Where measurements go: CloudWatch's metrics. Safe to use from many threads.</summary>
public interface IMetricStore
{
    /// <summary>Adds measurements.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="at">When they were taken.</param>
    /// <param name="values">Every single value, so that percentiles are exact; a count of 3 is <c>[3]</c>.</param>
    void Record(MetricName metric, DateTimeOffset at, IReadOnlyList<double> values);
}

/// <summary>What a metric is called.</summary>
/// <param name="Namespace">Such as <c>AWS/ApplicationELB</c>.</param>
/// <param name="Name">Such as <c>TargetResponseTime</c>.</param>
/// <param name="Dimensions">Names and values.</param>
public sealed record MetricName(string Namespace, string Name, ImmutableSortedDictionary<string, string> Dimensions);

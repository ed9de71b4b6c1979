using System.Collections.Immutable;

namespace Berrys.Rehearsal.Metrics.Expressions;

/// <summary>What an expression can refer to.</summary>
/// <param name="Resolve">The value of another query by its Id; throws what the client is told when there is none.</param>
/// <param name="Metrics">The queries that are metrics, not expressions, by Id in the request's order.</param>
/// <param name="Period">Seconds between points.</param>
/// <param name="Start">From when, in seconds since 1970.</param>
/// <param name="End">Until when, exclusive.</param>
public sealed record MathScope(
    Func<string, MathValue> Resolve, ImmutableArray<KeyValuePair<string, TimeSeries>> Metrics, int Period, long Start, long End)
{
    /// <summary>Every time at which a point can be.</summary>
    public IEnumerable<long> Times => PeriodBuckets.Between(Start, End, Period);
}

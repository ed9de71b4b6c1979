using System.Collections.Immutable;

namespace Berrys.Rehearsal.Metrics;

/// <summary>
/// What was measured during some time. Sum, count, minimum and maximum are always exact. Single values are kept in order
/// with their counts, so that percentiles are exact, until there are too many or they are too old: see <see cref="Sketched"/>.
/// </summary>
/// <param name="Values">The single values in ascending order, without repetition.</param>
/// <param name="Count">How many samples.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="Minimum">The smallest one.</param>
/// <param name="Maximum">The largest one.</param>
public sealed record Distribution(ImmutableArray<ValueCount> Values, double Count, double Sum, double Minimum, double Maximum)
{
    // Two per cent between neighbours, so a value moves by one at most.
    private static readonly double LogarithmOfStep = Math.Log(1.02);

    /// <summary>Whether every sample is known by its value; not so for statistics that a client has summed up by itself.</summary>
    public bool IsComplete => Math.Abs(Values.Sum(v => v.Count) - Count) <= Count * 1e-9;

    /// <summary>The distribution of single values.</summary>
    /// <param name="values">One at least.</param>
    /// <returns>The distribution.</returns>
    public static Distribution Of(IEnumerable<ValueCount> values)
    {
        var ordered = Ordered(values);
        return new(ordered, ordered.Sum(v => v.Count), ordered.Sum(v => v.Value * v.Count), ordered[0].Value, ordered[^1].Value);
    }

    /// <summary>What a client has summed up by itself: only equal values are known singly.</summary>
    /// <param name="count">How many samples.</param>
    /// <param name="sum">Their sum.</param>
    /// <param name="minimum">The smallest one.</param>
    /// <param name="maximum">The largest one.</param>
    /// <returns>The distribution.</returns>
    public static Distribution OfStatistics(double count, double sum, double minimum, double maximum) =>
        new(minimum == maximum ? [new(minimum, count)] : [], count, sum, minimum, maximum);

    /// <summary>Puts distributions together.</summary>
    /// <param name="parts">One at least.</param>
    /// <returns>Their union.</returns>
    public static Distribution Union(IReadOnlyList<Distribution> parts) => parts.Count == 1
        ? parts[0]
        : new(
            Ordered(parts.SelectMany(p => p.Values)),
            parts.Sum(p => p.Count), parts.Sum(p => p.Sum), parts.Min(p => p.Minimum), parts.Max(p => p.Maximum));

    /// <summary>Rounds single values to a logarithmic grid, which bounds their number and moves each by 1 % at most.</summary>
    /// <returns>The sketch.</returns>
    public Distribution Sketched() => this with { Values = Ordered(Values.Select(v => v with { Value = OnGrid(v.Value) })) };

    private double OnGrid(double value) => value == 0
        ? 0
        : Math.Clamp(
            Math.CopySign(Math.Exp(Math.Round(Math.Log(Math.Abs(value)) / LogarithmOfStep) * LogarithmOfStep), value), Minimum, Maximum);

    private static ImmutableArray<ValueCount> Ordered(IEnumerable<ValueCount> values) =>
        [.. values.GroupBy(v => v.Value).Select(g => new ValueCount(g.Key, g.Sum(v => v.Count))).OrderBy(v => v.Value)];
}

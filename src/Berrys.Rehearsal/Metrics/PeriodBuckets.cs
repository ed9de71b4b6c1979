namespace Berrys.Rehearsal.Metrics;

/// <summary>Divides time into periods, aligned to whole multiples since 1970.</summary>
public static class PeriodBuckets
{
    /// <summary>When the period of a moment begins.</summary>
    /// <param name="at">The moment, in seconds since 1970.</param>
    /// <param name="period">The period in seconds.</param>
    /// <returns>The beginning, in seconds since 1970.</returns>
    public static long StartOf(long at, int period) => (long)Math.Floor((double)at / period) * period;

    /// <summary>The periods that begin from <paramref name="start"/>, rounded down, up to but excluding <paramref name="end"/>.</summary>
    /// <param name="start">In seconds since 1970.</param>
    /// <param name="end">In seconds since 1970.</param>
    /// <param name="period">The period in seconds.</param>
    /// <returns>When each begins.</returns>
    public static IEnumerable<long> Between(long start, long end, int period)
    {
        for (var at = StartOf(start, period); at < end; at += period)
            yield return at;
    }

    /// <summary>Puts samples together by period.</summary>
    /// <param name="samples">In any order; those coarser than the period are left out, as CloudWatch does with short periods of old data.</param>
    /// <param name="start">The first period is the one of this moment.</param>
    /// <param name="end">The last one begins before this moment.</param>
    /// <param name="period">The period in seconds.</param>
    /// <returns>Each period with data and what was measured in it, in ascending order.</returns>
    public static IEnumerable<KeyValuePair<long, Distribution>> Collect(IEnumerable<Sample> samples, long start, long end, int period)
    {
        var first = StartOf(start, period);
        return samples
            .Where(s => s.Seconds <= period)
            .GroupBy(s => StartOf(s.At, period), s => s.Measured)
            .Where(g => g.Key >= first && g.Key < end)
            .OrderBy(g => g.Key)
            .Select(g => KeyValuePair.Create(g.Key, Distribution.Union([.. g])));
    }
}

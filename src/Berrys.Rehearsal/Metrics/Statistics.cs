namespace Berrys.Rehearsal.Metrics;

/// <summary>Computes statistics of a distribution.</summary>
public static class Statistics
{
    /// <summary>
    /// Computes one. A percentile is that of nearest rank: of n samples in ascending order the ⌈n·p/100⌉-th, thus always a
    /// sample; CloudWatch itself interpolates in a sketch.
    /// </summary>
    /// <param name="statistic">The statistic.</param>
    /// <param name="of">The samples.</param>
    /// <returns>Its value, or <see langword="null"/> when it needs single values that a client has not given, or no sample is within bounds.</returns>
    public static double? Evaluate(Statistic statistic, Distribution of) => statistic.Kind switch
    {
        StatisticKind.Sum => of.Sum,
        StatisticKind.SampleCount => of.Count,
        StatisticKind.Average => of.Count > 0 ? of.Sum / of.Count : null,
        StatisticKind.Minimum => of.Minimum,
        StatisticKind.Maximum => of.Maximum,
        _ when !of.IsComplete || of.Count <= 0 => null,
        StatisticKind.Percentile => Percentile(of, statistic.High!.Value),
        _ => Bounded(statistic, of),
    };

    private static double Percentile(Distribution of, double percent)
    {
        // Counts may be fractions and sums of them inexact; a rank is met within a billionth.
        var rank = Math.Max(of.Count * percent / 100, 0) * (1 - 1e-9);
        var below = 0.0;
        foreach (var (value, count) in of.Values)
        {
            below += count;
            if (below >= rank && below > 0)
                return value;
        }
        return of.Maximum;
    }

    private static double? Bounded(Statistic statistic, Distribution of)
    {
        var (count, sum) = (0.0, 0.0);
        var (below, above) = (0.0, 0.0);
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        var seen = 0.0;
        foreach (var (value, samples) in of.Values)
        {
            var (before, inside) = Split(statistic, value, seen, samples, of.Count);
            seen += samples;
            below += before;
            above += samples - before - inside;
            if (inside <= 0)
                continue;
            count += inside;
            sum += value * inside;
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        }
        return statistic.Kind switch
        {
            StatisticKind.TrimmedCount => count,
            StatisticKind.PercentileRank => 100 * count / of.Count,
            _ when count <= 0 => null,
            StatisticKind.TrimmedSum => sum,
            StatisticKind.WinsorizedMean => (sum + (below * least) + (above * most)) / of.Count,
            _ => sum / count,
        };
    }

    // How many samples of one value are below the bounds, and how many are within.
    private static (double Before, double Inside) Split(Statistic statistic, double value, double seen, double samples, double all)
    {
        if (!statistic.IsPercent)
        {
            return value <= statistic.Low
                ? (samples, 0)
                : (0, value > statistic.High ? 0 : samples);
        }
        var low = all * (statistic.Low ?? 0) / 100;
        var high = all * (statistic.High ?? 100) / 100;
        var before = Math.Clamp(low - seen, 0, samples);
        return (before, Math.Max(Math.Min(seen + samples, high) - Math.Max(seen, low), 0));
    }
}

namespace Berrys.Rehearsal.Metrics;

/// <summary>The measurements of one metric in one unit. Not safe to use from several threads.</summary>
/// <param name="metric">What it is called.</param>
/// <param name="unit">The unit, such as <c>Count</c>.</param>
internal sealed class MetricSeries(MetricName metric, string unit)
{
    /// <summary>How long single values are kept by the second.</summary>
    public static readonly TimeSpan Fine = TimeSpan.FromMinutes(15);

    /// <summary>How long anything is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(3);

    private const int MostValues = 10_000;
    private readonly SortedDictionary<long, Distribution> _seconds = [];
    private readonly SortedDictionary<long, Distribution> _minutes = [];

    /// <summary>What the metric is called.</summary>
    public MetricName Metric { get; } = metric;

    /// <summary>The unit.</summary>
    public string Unit { get; } = unit;

    /// <summary>Whether nothing is left of it.</summary>
    public bool IsEmpty => _seconds.Count == 0 && _minutes.Count == 0;

    /// <summary>Adds measurements.</summary>
    /// <param name="at">When they were taken, in seconds since 1970.</param>
    /// <param name="measured">The measurements.</param>
    /// <param name="now">The time, in seconds since 1970.</param>
    public void Add(long at, Distribution measured, long now)
    {
        if (at < now - (long)Fine.TotalSeconds)
            Put(_minutes, PeriodBuckets.StartOf(at, 60), measured.Sketched());
        else
            Put(_seconds, at, measured);
        Age(now);
    }

    /// <summary>Makes sketches of what is old and forgets what is very old.</summary>
    /// <param name="now">The time, in seconds since 1970.</param>
    public void Age(long now)
    {
        // Whole minutes only: a minute that is half seconds, half sketch would be half lost to periods under a minute anyway.
        var fineFrom = PeriodBuckets.StartOf(now - (long)Fine.TotalSeconds, 60);
        while (_seconds.Count > 0 && _seconds.First() is var second && second.Key < fineFrom)
        {
            _seconds.Remove(second.Key);
            Put(_minutes, PeriodBuckets.StartOf(second.Key, 60), second.Value.Sketched());
        }
        while (_minutes.Count > 0 && _minutes.First() is var minute && minute.Key < now - (long)Kept.TotalSeconds)
            _minutes.Remove(minute.Key);
    }

    /// <summary>All that is kept.</summary>
    /// <returns>A copy.</returns>
    public IReadOnlyList<Sample> Read() =>
        [.. _minutes.Select(m => new Sample(m.Key, 60, m.Value)), .. _seconds.Select(s => new Sample(s.Key, 1, s.Value))];

    private static void Put(SortedDictionary<long, Distribution> to, long at, Distribution measured)
    {
        var all = to.TryGetValue(at, out var known) ? Distribution.Union([known, measured]) : measured;
        to[at] = all.Values.Length > MostValues ? all.Sketched() : all;
    }
}

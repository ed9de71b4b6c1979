namespace Cake.Parallel;

/// <summary>
/// What ran when in the last run of the engine, for reports and traces. Filled by the engine when the run's tasks have
/// ended, before teardown.
/// </summary>
public sealed class RunTimeline
{
    /// <summary>When the run started; null before a run.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>How long the tasks took together by the clock on the wall.</summary>
    public TimeSpan WallTime { get; private set; }

    /// <summary>The tasks that ran or were skipped, in graph order: dependencies before their dependents.</summary>
    public IReadOnlyList<TimelineEntry> Entries { get; private set; } = [];

    /// <summary>The names of the tasks that did not start because of a failure or a cancellation, in graph order.</summary>
    public IReadOnlyList<string> NotStarted { get; private set; } = [];

    /// <summary>How long the tasks took added up: the time a run one after the other would have taken.</summary>
    public TimeSpan TotalWork => Entries.Aggregate(TimeSpan.Zero, (sum, entry) => sum + entry.Duration);

    /// <summary>How many times faster than one after the other the run was; 1 when nothing took any time.</summary>
    public double SpeedUp => WallTime > TimeSpan.Zero ? TotalWork / WallTime : 1;

    /// <summary>Replaces the content by that of a run.</summary>
    internal void Record(
        DateTimeOffset startedAt, TimeSpan wallTime, IReadOnlyList<TimelineEntry> entries, IReadOnlyList<string> notStarted)
    {
        StartedAt = startedAt;
        WallTime = wallTime;
        Entries = entries;
        NotStarted = notStarted;
    }
}

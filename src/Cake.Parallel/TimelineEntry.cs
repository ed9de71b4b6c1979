namespace Cake.Parallel;

/// <summary>When one task of a run was running.</summary>
/// <param name="Task">The task's name.</param>
/// <param name="Start">When it started, counted from the start of the run.</param>
/// <param name="Duration">How long it ran, its setup and teardown included.</param>
/// <param name="Dependencies">The names of the tasks of this run that it had to wait for.</param>
/// <param name="Outcome">How it ended.</param>
public sealed record TimelineEntry(
    string Task, TimeSpan Start, TimeSpan Duration, IReadOnlyList<string> Dependencies, TaskOutcome Outcome)
{
    /// <summary>When it ended, counted from the start of the run.</summary>
    public TimeSpan End => Start + Duration;
}

using System.Collections.Immutable;
using Berrys.Pipeline.Checks;

namespace Berrys.Pipeline.Reporting;

/// <summary>The outcome of one target of one run.</summary>
/// <param name="Name">The target's name.</param>
/// <param name="Status">How it ended.</param>
/// <param name="StartedAt">When it started; <see langword="null"/> when it never did.</param>
/// <param name="Duration">Wall-clock time.</param>
public sealed record TargetResult(string Name, StepStatus Status, DateTimeOffset? StartedAt, TimeSpan Duration)
{
    /// <summary>The targets that had to end before it could start.</summary>
    public ImmutableArray<string> Dependencies { get; init; } = [];

    /// <summary>Why it did not pass, or why it was skipped, when its steps do not say so.</summary>
    public string? Reason { get; init; }

    /// <summary>The command that repeats it.</summary>
    public string? Repeat { get; init; }
}

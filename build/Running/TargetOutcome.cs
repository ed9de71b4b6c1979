using Berrys.Pipeline.Checks;

namespace Berrys.Build.Running;

/// <summary>How one target of the run ended.</summary>
/// <param name="Name">The target.</param>
/// <param name="Status">How it ended.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="Duration">Wall-clock time.</param>
/// <param name="Reason">Why it did not pass, or why it was skipped.</param>
public sealed record TargetOutcome(
    string Name, StepStatus Status, DateTimeOffset StartedAt, TimeSpan Duration, string? Reason);

namespace Berrys.Pipeline.Checks;

/// <summary>What a step's run says.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Reason">One line that says why, with file and line where known; <see langword="null"/> when it passed.</param>
public sealed record Verdict(StepStatus Status, string? Reason = null)
{
    /// <summary>The verdict of a run that found nothing wrong.</summary>
    public static Verdict Passed { get; } = new(StepStatus.Passed);
}

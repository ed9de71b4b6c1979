namespace Berrys.Pipeline.Checks;

/// <summary>A unit of leaf work with the title of its output group.</summary>
/// <param name="Title">The group's title.</param>
/// <param name="Work">The work; it never throws but for cancellation.</param>
public sealed record StepJob(string Title, Func<CancellationToken, Task<StepResult>> Work);

namespace Berrys.Pipeline.Checks;

/// <summary>A declared step with what carries it out.</summary>
/// <param name="Step">What it is.</param>
/// <param name="Run">Runs it once and says how it ended.</param>
public sealed record StepWork(Step Step, Func<Step, CancellationToken, Task<StepRun>> Run)
{
    /// <summary>
    /// Takes a remembered outcome for a run; <see langword="false"/> when it cannot be used, so that the step runs.
    /// Left out, every remembered outcome is taken.
    /// </summary>
    public Func<StepRun, bool>? Resume { get; init; }
}

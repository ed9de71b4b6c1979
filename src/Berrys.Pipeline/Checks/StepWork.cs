namespace Berrys.Pipeline.Checks;

/// <summary>A declared step with what carries it out.</summary>
/// <param name="Step">What it is.</param>
/// <param name="Run">Runs it once and says how it ended.</param>
public sealed record StepWork(Step Step, Func<Step, CancellationToken, Task<StepRun>> Run);

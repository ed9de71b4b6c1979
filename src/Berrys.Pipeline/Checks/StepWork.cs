namespace Berrys.Pipeline.Checks;

/// <summary>A declared step with what carries it out.</summary>
/// <param name="Step">What it is.</param>
/// <param name="Run">Runs it once and says how it ended.</param>
public sealed record StepWork(Step Step, Func<Step, CancellationToken, Task<StepRun>> Run);

/// <summary>What came out of carrying out a step.</summary>
/// <param name="Verdict">How it ended.</param>
/// <param name="Cache">Whether its outcome was there already.</param>
public sealed record StepRun(Verdict Verdict, CacheStatus Cache = CacheStatus.Off);

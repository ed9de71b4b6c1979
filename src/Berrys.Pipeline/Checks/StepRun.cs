namespace Berrys.Pipeline.Checks;

/// <summary>What came out of carrying out a step.</summary>
/// <param name="Verdict">How it ended.</param>
/// <param name="Cache">Whether its outcome was there already.</param>
public sealed record StepRun(Verdict Verdict, CacheStatus Cache = CacheStatus.Off);

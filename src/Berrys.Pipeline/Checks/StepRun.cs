namespace Berrys.Pipeline.Checks;

/// <summary>What came out of carrying out a step.</summary>
/// <param name="Verdict">How it ended.</param>
/// <param name="Cache">Whether its outcome was there already.</param>
public sealed record StepRun(Verdict Verdict, CacheStatus Cache = CacheStatus.Off)
{
    /// <summary>Whether the next run will know of it.</summary>
    public bool IsRemembered { get; init; }

    /// <summary>What it printed; <see langword="null"/> when that is not kept.</summary>
    public string? Log { get; init; }

    /// <summary>What it found, where that lies in no file: kept with its outcome, and given to <see cref="StepWork.Resume"/>.</summary>
    public string? Result { get; init; }
}

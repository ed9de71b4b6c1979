namespace Berrys.Pipeline.Ledgers;

/// <summary>One line of the ledger.</summary>
/// <param name="Id">A ULID: entries sort by it in the order they happened.</param>
/// <param name="Event">What happened.</param>
/// <param name="Environment">The environment; <see langword="null"/> for what happened to the release alone.</param>
/// <param name="Release">The release's identity.</param>
/// <param name="Version">The release's version.</param>
/// <param name="At">When.</param>
/// <param name="By">Who: the principal that the cloud knows.</param>
public sealed record LedgerEntry(string Id, LedgerEvent Event, string? Environment, string Release, string Version, DateTimeOffset At, string By)
{
    /// <summary>The word that it was written with, when <see cref="Event"/> is <see cref="LedgerEvent.Other"/>.</summary>
    public string? Word { get; init; }

    /// <summary>Who it was by their own account; nobody has checked it.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>Where it was done: a machine's name, or the address of a run in CI.</summary>
    public string? From { get; init; }

    /// <summary>Why, or what exactly.</summary>
    public string? Reason { get; init; }
}

namespace Berrys.Pipeline.Rollouts;

/// <summary>What happened to an environment.</summary>
public enum LedgerEvent
{
    /// <summary>A release was brought to it.</summary>
    Deployed,

    /// <summary>An earlier release was brought back.</summary>
    RolledBack,

    /// <summary>A deployment failed, and was taken back.</summary>
    Failed,
}

/// <summary>One line of an environment's history.</summary>
/// <param name="Id">A ULID: entries sort by it in the order they happened.</param>
/// <param name="Event">What happened.</param>
/// <param name="Environment">The environment.</param>
/// <param name="Release">The release's identity.</param>
/// <param name="Version">The release's version.</param>
/// <param name="At">When.</param>
/// <param name="By">Who: the principal that the cloud knows.</param>
public sealed record LedgerEntry(string Id, LedgerEvent Event, string Environment, string Release, string Version, DateTimeOffset At, string By);

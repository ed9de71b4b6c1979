using Berrys.Rehearsal.LoadBalancing.Model;

namespace Berrys.Rehearsal.LoadBalancing.Health;

/// <summary>What came of one check of a target.</summary>
/// <param name="Status">The HTTP status, or <see langword="null"/> when there was no answer.</param>
/// <param name="TimedOut">Whether there was none in time.</param>
public sealed record HealthCheck(int? Status, bool TimedOut)
{
    /// <summary>No connection, or a broken answer.</summary>
    public static HealthCheck Failed { get; } = new(null, false);

    /// <summary>No answer in time.</summary>
    public static HealthCheck Timeout { get; } = new(null, true);

    /// <summary>An answer.</summary>
    /// <param name="status">Its HTTP status.</param>
    /// <returns>The check.</returns>
    public static HealthCheck Answered(int status) => new(status, false);

    /// <summary>Whether it speaks for the target.</summary>
    /// <param name="settings">The group's settings.</param>
    /// <returns>Whether the status is a good one.</returns>
    public bool IsGood(HealthSettings settings) => Status is { } status && settings.Matches(status);
}

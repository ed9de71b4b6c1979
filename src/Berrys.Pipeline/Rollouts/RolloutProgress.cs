namespace Berrys.Pipeline.Rollouts;

/// <summary>What a rollout has done for a service and cannot be observed from outside.</summary>
/// <param name="Probed">The colour that passed its probe.</param>
/// <param name="Verified">Whether the traffic was verified.</param>
public sealed record RolloutProgress(Colour? Probed = null, bool Verified = false)
{
    /// <summary>Nothing yet.</summary>
    public static RolloutProgress None { get; } = new();
}

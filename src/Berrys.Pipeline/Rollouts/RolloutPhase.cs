namespace Berrys.Pipeline.Rollouts;

/// <summary>The phases of a rollout. All services of a release go through one together before any begins the next, so that a failure takes all of them back.</summary>
public enum RolloutPhase
{
    /// <summary>The new tasks start, without traffic.</summary>
    Prepare,

    /// <summary>Traffic moves.</summary>
    Shift,

    /// <summary>What users get is looked at.</summary>
    Verify,

    /// <summary>The old tasks go. From here on nothing is taken back.</summary>
    Retire,
}

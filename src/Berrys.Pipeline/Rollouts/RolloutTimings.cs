namespace Berrys.Pipeline.Rollouts;

/// <summary>How long a rollout waits for what.</summary>
public sealed record RolloutTimings
{
    /// <summary>How long new tasks may take to become healthy.</summary>
    public TimeSpan Healthy { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a probe, or the traffic after a shift, may take to answer as it should.</summary>
    public TimeSpan Probe { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long any single change may take.</summary>
    public TimeSpan Change { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long taking everything back may take.</summary>
    public TimeSpan Rollback { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often to look.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How often to say what is waited for.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(10);
}

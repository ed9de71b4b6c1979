namespace Berrys.Rehearsal.LoadBalancing;

/// <summary>The states of a target as DescribeTargetHealth names them.</summary>
public enum TargetState
{
    /// <summary>Registered, not checked yet.</summary>
    Initial,

    /// <summary>It passes its checks.</summary>
    Healthy,

    /// <summary>It fails its checks.</summary>
    Unhealthy,

    /// <summary>Deregistered, while its requests are answered.</summary>
    Draining,

    /// <summary>Not in the group, or no rule forwards to the group.</summary>
    Unused,
}

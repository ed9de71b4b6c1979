namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Information about the health of a target.</summary>
public sealed class TargetHealthDescription
{
    /// <summary>The description of the target.</summary>
    public TargetDescription? Target { get; set; }

    /// <summary>The port to use to connect with the target.</summary>
    public string? HealthCheckPort { get; set; }

    /// <summary>The health information for the target.</summary>
    public TargetHealth? TargetHealth { get; set; }
}

/// <summary>Information about the current health of a target.</summary>
public sealed class TargetHealth
{
    /// <summary>The state of the target.</summary>
    public string? State { get; set; }

    /// <summary>The reason code.</summary>
    public string? Reason { get; set; }

    /// <summary>A description of the target health that provides additional details.</summary>
    public string? Description { get; set; }
}

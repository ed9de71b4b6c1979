namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Information about a target.</summary>
public sealed class TargetDescription
{
    /// <summary>The ID of the target.</summary>
    public string? Id { get; set; }

    /// <summary>The port on which the target is listening.</summary>
    public int? Port { get; set; }

    /// <summary>An Availability Zone or all.</summary>
    public string? AvailabilityZone { get; set; }
}

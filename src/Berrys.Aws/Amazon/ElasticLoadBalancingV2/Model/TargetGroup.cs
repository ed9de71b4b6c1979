namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Information about a target group.</summary>
public sealed class TargetGroup
{
    /// <summary>The Amazon Resource Name (ARN) of the target group.</summary>
    public string? TargetGroupArn { get; set; }

    /// <summary>The name of the target group.</summary>
    public string? TargetGroupName { get; set; }

    /// <summary>The protocol to use for routing traffic to the targets.</summary>
    public string? Protocol { get; set; }

    /// <summary>The port on which the targets are listening.</summary>
    public int? Port { get; set; }

    /// <summary>The ID of the VPC for the targets.</summary>
    public string? VpcId { get; set; }

    /// <summary>The protocol to use to connect with the target.</summary>
    public string? HealthCheckProtocol { get; set; }

    /// <summary>The port to use to connect with the target.</summary>
    public string? HealthCheckPort { get; set; }

    /// <summary>Indicates whether health checks are enabled.</summary>
    public bool? HealthCheckEnabled { get; set; }

    /// <summary>The approximate amount of time, in seconds, between health checks of an individual target.</summary>
    public int? HealthCheckIntervalSeconds { get; set; }

    /// <summary>The amount of time, in seconds, during which no response means a failed health check.</summary>
    public int? HealthCheckTimeoutSeconds { get; set; }

    /// <summary>The number of consecutive health checks successes required before considering an unhealthy target healthy.</summary>
    public int? HealthyThresholdCount { get; set; }

    /// <summary>The number of consecutive health check failures required before considering the target unhealthy.</summary>
    public int? UnhealthyThresholdCount { get; set; }

    /// <summary>The destination for health checks on the targets.</summary>
    public string? HealthCheckPath { get; set; }

    /// <summary>The HTTP or gRPC codes to use when checking for a successful response from a target.</summary>
    public Matcher? Matcher { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the load balancer that routes traffic to this target group.</summary>
    public List<string>? LoadBalancerArns { get; set; }

    /// <summary>The type of target that you must specify when registering targets with this target group.</summary>
    public string? TargetType { get; set; }

    /// <summary>The protocol version.</summary>
    public string? ProtocolVersion { get; set; }

    /// <summary>The IP address type.</summary>
    public string? IpAddressType { get; set; }
}

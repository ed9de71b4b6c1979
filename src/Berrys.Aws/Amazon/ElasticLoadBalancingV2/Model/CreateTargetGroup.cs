using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The request of CreateTargetGroup.</summary>
public sealed class CreateTargetGroupRequest : AmazonWebServiceRequest
{
    /// <summary>The name of the target group.</summary>
    public string? Name { get; set; }

    /// <summary>The protocol to use for routing traffic to the targets.</summary>
    public string? Protocol { get; set; }

    /// <summary>The protocol version.</summary>
    public string? ProtocolVersion { get; set; }

    /// <summary>The port on which the targets receive traffic.</summary>
    public int? Port { get; set; }

    /// <summary>The identifier of the virtual private cloud (VPC).</summary>
    public string? VpcId { get; set; }

    /// <summary>The protocol the load balancer uses when performing health checks on targets.</summary>
    public string? HealthCheckProtocol { get; set; }

    /// <summary>The port the load balancer uses when performing health checks on targets.</summary>
    public string? HealthCheckPort { get; set; }

    /// <summary>Indicates whether health checks are enabled.</summary>
    public bool? HealthCheckEnabled { get; set; }

    /// <summary>The destination for health checks on the targets.</summary>
    public string? HealthCheckPath { get; set; }

    /// <summary>The approximate amount of time, in seconds, between health checks of an individual target.</summary>
    public int? HealthCheckIntervalSeconds { get; set; }

    /// <summary>The amount of time, in seconds, during which no response from a target means a failed health check.</summary>
    public int? HealthCheckTimeoutSeconds { get; set; }

    /// <summary>The number of consecutive health check successes required before considering a target healthy.</summary>
    public int? HealthyThresholdCount { get; set; }

    /// <summary>The number of consecutive health check failures required before considering a target unhealthy.</summary>
    public int? UnhealthyThresholdCount { get; set; }

    /// <summary>The HTTP or gRPC codes to use when checking for a successful response from a target.</summary>
    public Matcher? Matcher { get; set; }

    /// <summary>The type of target that you must specify when registering targets with this target group.</summary>
    public string? TargetType { get; set; }

    /// <summary>The tags to assign to the target group.</summary>
    public List<Tag>? Tags { get; set; }

    /// <summary>The IP address type.</summary>
    public string? IpAddressType { get; set; }
}

/// <summary>The response of CreateTargetGroup.</summary>
public sealed class CreateTargetGroupResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the target group.</summary>
    public List<TargetGroup>? TargetGroups { get; set; }
}

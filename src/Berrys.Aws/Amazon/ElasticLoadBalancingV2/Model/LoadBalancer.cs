namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Information about a load balancer.</summary>
public sealed class LoadBalancer
{
    /// <summary>The Amazon Resource Name (ARN) of the load balancer.</summary>
    public string? LoadBalancerArn { get; set; }

    /// <summary>The public DNS name of the load balancer.</summary>
    public string? DNSName { get; set; }

    /// <summary>The ID of the Amazon Route 53 hosted zone associated with the load balancer.</summary>
    public string? CanonicalHostedZoneId { get; set; }

    /// <summary>The date and time the load balancer was created.</summary>
    public DateTime? CreatedTime { get; set; }

    /// <summary>The name of the load balancer.</summary>
    public string? LoadBalancerName { get; set; }

    /// <summary>The nodes of an Internet-facing load balancer have public IP addresses.</summary>
    public string? Scheme { get; set; }

    /// <summary>The ID of the VPC for the load balancer.</summary>
    public string? VpcId { get; set; }

    /// <summary>The state of the load balancer.</summary>
    public LoadBalancerState? State { get; set; }

    /// <summary>The type of load balancer.</summary>
    public string? Type { get; set; }

    /// <summary>The subnets for the load balancer.</summary>
    public List<AvailabilityZone>? AvailabilityZones { get; set; }

    /// <summary>The IDs of the security groups for the load balancer.</summary>
    public List<string>? SecurityGroups { get; set; }

    /// <summary>The type of IP addresses used for public or private connections by the subnets attached to your load balancer.</summary>
    public string? IpAddressType { get; set; }
}

/// <summary>Information about the state of the load balancer.</summary>
public sealed class LoadBalancerState
{
    /// <summary>The state code.</summary>
    public string? Code { get; set; }

    /// <summary>A description of the state.</summary>
    public string? Reason { get; set; }
}

/// <summary>Information about an Availability Zone.</summary>
public sealed class AvailabilityZone
{
    /// <summary>The name of the Availability Zone.</summary>
    public string? ZoneName { get; set; }

    /// <summary>The ID of the subnet.</summary>
    public string? SubnetId { get; set; }
}

using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The request of CreateLoadBalancer.</summary>
public sealed class CreateLoadBalancerRequest : AmazonWebServiceRequest
{
    /// <summary>The name of the load balancer.</summary>
    public string? Name { get; set; }

    /// <summary>The IDs of the subnets.</summary>
    public List<string>? Subnets { get; set; }

    /// <summary>The IDs of the security groups for the load balancer.</summary>
    public List<string>? SecurityGroups { get; set; }

    /// <summary>The nodes of an Internet-facing load balancer have public IP addresses.</summary>
    public string? Scheme { get; set; }

    /// <summary>The tags to assign to the load balancer.</summary>
    public List<Tag>? Tags { get; set; }

    /// <summary>The type of load balancer.</summary>
    public string? Type { get; set; }

    /// <summary>The IP address type.</summary>
    public string? IpAddressType { get; set; }
}

/// <summary>The response of CreateLoadBalancer.</summary>
public sealed class CreateLoadBalancerResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the load balancer.</summary>
    public List<LoadBalancer>? LoadBalancers { get; set; }
}

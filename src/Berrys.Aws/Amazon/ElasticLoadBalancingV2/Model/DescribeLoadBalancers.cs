using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The request of DescribeLoadBalancers.</summary>
public sealed class DescribeLoadBalancersRequest : AmazonWebServiceRequest
{
    /// <summary>The Amazon Resource Names (ARN) of the load balancers.</summary>
    public List<string>? LoadBalancerArns { get; set; }

    /// <summary>The names of the load balancers.</summary>
    public List<string>? Names { get; set; }

    /// <summary>The marker for the next set of results.</summary>
    public string? Marker { get; set; }

    /// <summary>The maximum number of results to return with this call.</summary>
    public int? PageSize { get; set; }
}

/// <summary>The response of DescribeLoadBalancers.</summary>
public sealed class DescribeLoadBalancersResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the load balancers.</summary>
    public List<LoadBalancer>? LoadBalancers { get; set; }

    /// <summary>If there are additional results, this is the marker for the next set of results.</summary>
    public string? NextMarker { get; set; }
}

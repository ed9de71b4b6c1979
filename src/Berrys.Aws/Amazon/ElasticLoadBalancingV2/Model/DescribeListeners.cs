using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The request of DescribeListeners.</summary>
public sealed class DescribeListenersRequest : AmazonWebServiceRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the load balancer.</summary>
    public string? LoadBalancerArn { get; set; }

    /// <summary>The Amazon Resource Names (ARN) of the listeners.</summary>
    public List<string>? ListenerArns { get; set; }

    /// <summary>The marker for the next set of results.</summary>
    public string? Marker { get; set; }

    /// <summary>The maximum number of results to return with this call.</summary>
    public int? PageSize { get; set; }
}

/// <summary>The response of DescribeListeners.</summary>
public sealed class DescribeListenersResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the listeners.</summary>
    public List<Listener>? Listeners { get; set; }

    /// <summary>If there are additional results, this is the marker for the next set of results.</summary>
    public string? NextMarker { get; set; }
}

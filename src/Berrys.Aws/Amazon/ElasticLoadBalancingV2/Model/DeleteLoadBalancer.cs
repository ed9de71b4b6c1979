using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The request of DeleteLoadBalancer.</summary>
public sealed class DeleteLoadBalancerRequest : AmazonWebServiceRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the load balancer.</summary>
    public string? LoadBalancerArn { get; set; }
}

/// <summary>The response of DeleteLoadBalancer.</summary>
public sealed class DeleteLoadBalancerResponse : AmazonWebServiceResponse;

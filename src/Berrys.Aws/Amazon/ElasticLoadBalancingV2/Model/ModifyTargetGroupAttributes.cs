using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The request of ModifyTargetGroupAttributes.</summary>
public sealed class ModifyTargetGroupAttributesRequest : AmazonWebServiceRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the target group.</summary>
    public string? TargetGroupArn { get; set; }

    /// <summary>The target group attributes.</summary>
    public List<TargetGroupAttribute>? Attributes { get; set; }
}

/// <summary>The response of ModifyTargetGroupAttributes.</summary>
public sealed class ModifyTargetGroupAttributesResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the target group attributes.</summary>
    public List<TargetGroupAttribute>? Attributes { get; set; }
}

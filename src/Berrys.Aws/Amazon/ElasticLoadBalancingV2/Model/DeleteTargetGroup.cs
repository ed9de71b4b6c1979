using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The request of DeleteTargetGroup.</summary>
public sealed class DeleteTargetGroupRequest : AmazonWebServiceRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the target group.</summary>
    public string? TargetGroupArn { get; set; }
}

/// <summary>The response of DeleteTargetGroup.</summary>
public sealed class DeleteTargetGroupResponse : AmazonWebServiceResponse;

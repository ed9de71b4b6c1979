using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The request of DescribeTargetHealth.</summary>
public sealed class DescribeTargetHealthRequest : AmazonWebServiceRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the target group.</summary>
    public string? TargetGroupArn { get; set; }

    /// <summary>The targets.</summary>
    public List<TargetDescription>? Targets { get; set; }
}

/// <summary>The response of DescribeTargetHealth.</summary>
public sealed class DescribeTargetHealthResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the health of the targets.</summary>
    public List<TargetHealthDescription>? TargetHealthDescriptions { get; set; }
}

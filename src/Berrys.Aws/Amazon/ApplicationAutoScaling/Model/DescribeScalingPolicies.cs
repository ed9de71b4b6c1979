using Amazon.Runtime;

namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>The request of DescribeScalingPolicies.</summary>
public sealed class DescribeScalingPoliciesRequest : AmazonWebServiceRequest
{
    /// <summary>The names of the scaling policies to describe.</summary>
    public List<string>? PolicyNames { get; set; }

    /// <summary>The namespace of the Amazon Web Services service that provides the resource.</summary>
    public string? ServiceNamespace { get; set; }

    /// <summary>The identifier of the resource associated with the scaling policy.</summary>
    public string? ResourceId { get; set; }

    /// <summary>The scalable dimension.</summary>
    public string? ScalableDimension { get; set; }

    /// <summary>The maximum number of scalable targets.</summary>
    public int? MaxResults { get; set; }

    /// <summary>The token for the next set of results.</summary>
    public string? NextToken { get; set; }
}

/// <summary>The response of DescribeScalingPolicies.</summary>
public sealed class DescribeScalingPoliciesResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the scaling policies.</summary>
    public List<ScalingPolicy>? ScalingPolicies { get; set; }

    /// <summary>The token required to get the next set of results.</summary>
    public string? NextToken { get; set; }
}

using Amazon.Runtime;

namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>The request of DescribeScalableTargets.</summary>
public sealed class DescribeScalableTargetsRequest : AmazonWebServiceRequest
{
    /// <summary>The namespace of the Amazon Web Services service that provides the resource.</summary>
    public string? ServiceNamespace { get; set; }

    /// <summary>The identifier of the resource associated with the scalable target.</summary>
    public List<string>? ResourceIds { get; set; }

    /// <summary>The scalable dimension associated with the scalable target.</summary>
    public string? ScalableDimension { get; set; }

    /// <summary>The maximum number of scalable targets.</summary>
    public int? MaxResults { get; set; }

    /// <summary>The token for the next set of results.</summary>
    public string? NextToken { get; set; }
}

/// <summary>The response of DescribeScalableTargets.</summary>
public sealed class DescribeScalableTargetsResponse : AmazonWebServiceResponse
{
    /// <summary>The scalable targets that match the request parameters.</summary>
    public List<ScalableTarget>? ScalableTargets { get; set; }

    /// <summary>The token required to get the next set of results.</summary>
    public string? NextToken { get; set; }
}

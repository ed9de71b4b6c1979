using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The request of DescribeTags.</summary>
public sealed class DescribeTagsRequest : AmazonWebServiceRequest
{
    /// <summary>The Amazon Resource Names (ARN) of the resources.</summary>
    public List<string>? ResourceArns { get; set; }
}

/// <summary>The response of DescribeTags.</summary>
public sealed class DescribeTagsResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the tags.</summary>
    public List<TagDescription>? TagDescriptions { get; set; }
}

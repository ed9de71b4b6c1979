using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The request of AddTags.</summary>
public sealed class AddTagsRequest : AmazonWebServiceRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the resource.</summary>
    public List<string>? ResourceArns { get; set; }

    /// <summary>The tags.</summary>
    public List<Tag>? Tags { get; set; }
}

/// <summary>The response of AddTags.</summary>
public sealed class AddTagsResponse : AmazonWebServiceResponse;

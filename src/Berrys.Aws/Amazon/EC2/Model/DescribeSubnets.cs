using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.EC2.Model;

/// <summary>The request of DescribeSubnets.</summary>
public sealed class DescribeSubnetsRequest : AmazonWebServiceRequest
{
    /// <summary>The filters. availability-zone - The Availability Zone for the subnet.</summary>
    [JsonPropertyName("Filter")]
    public List<Filter>? Filters { get; set; }

    /// <summary>The IDs of the subnets.</summary>
    [JsonPropertyName("SubnetId")]
    public List<string>? SubnetIds { get; set; }

    /// <summary>The token returned from a previous paginated request.</summary>
    public string? NextToken { get; set; }

    /// <summary>The maximum number of items to return for this request.</summary>
    public int? MaxResults { get; set; }
}

/// <summary>The response of DescribeSubnets.</summary>
public sealed class DescribeSubnetsResponse : AmazonWebServiceResponse
{
    /// <summary>The token to include in another request to get the next page of items.</summary>
    [JsonPropertyName("nextToken")]
    public string? NextToken { get; set; }

    /// <summary>Information about the subnets.</summary>
    [JsonPropertyName("subnetSet")]
    public List<Subnet>? Subnets { get; set; }
}

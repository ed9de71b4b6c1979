using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.EC2.Model;

/// <summary>The request of DescribeVpcs.</summary>
public sealed class DescribeVpcsRequest : AmazonWebServiceRequest
{
    /// <summary>The filters. cidr - The primary IPv4 CIDR block of the VPC.</summary>
    [JsonPropertyName("Filter")]
    public List<Filter>? Filters { get; set; }

    /// <summary>The IDs of the VPCs.</summary>
    [JsonPropertyName("VpcId")]
    public List<string>? VpcIds { get; set; }

    /// <summary>The token returned from a previous paginated request.</summary>
    public string? NextToken { get; set; }

    /// <summary>The maximum number of items to return for this request.</summary>
    public int? MaxResults { get; set; }
}

/// <summary>The response of DescribeVpcs.</summary>
public sealed class DescribeVpcsResponse : AmazonWebServiceResponse
{
    /// <summary>The token to include in another request to get the next page of items.</summary>
    [JsonPropertyName("nextToken")]
    public string? NextToken { get; set; }

    /// <summary>Information about the VPCs.</summary>
    [JsonPropertyName("vpcSet")]
    public List<Vpc>? Vpcs { get; set; }
}

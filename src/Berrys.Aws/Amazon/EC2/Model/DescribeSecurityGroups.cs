using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.EC2.Model;

/// <summary>The request of DescribeSecurityGroups.</summary>
public sealed class DescribeSecurityGroupsRequest : AmazonWebServiceRequest
{
    /// <summary>The IDs of the security groups.</summary>
    [JsonPropertyName("GroupId")]
    public List<string>? GroupIds { get; set; }

    /// <summary>The names of the security groups.</summary>
    [JsonPropertyName("GroupName")]
    public List<string>? GroupNames { get; set; }

    /// <summary>The token returned from a previous paginated request.</summary>
    public string? NextToken { get; set; }

    /// <summary>The maximum number of items to return for this request.</summary>
    public int? MaxResults { get; set; }

    /// <summary>The filters.</summary>
    [JsonPropertyName("Filter")]
    public List<Filter>? Filters { get; set; }
}

/// <summary>The response of DescribeSecurityGroups.</summary>
public sealed class DescribeSecurityGroupsResponse : AmazonWebServiceResponse
{
    /// <summary>The token to include in another request to get the next page of items.</summary>
    [JsonPropertyName("nextToken")]
    public string? NextToken { get; set; }

    /// <summary>Information about the security groups.</summary>
    [JsonPropertyName("securityGroupInfo")]
    public List<SecurityGroup>? SecurityGroups { get; set; }
}

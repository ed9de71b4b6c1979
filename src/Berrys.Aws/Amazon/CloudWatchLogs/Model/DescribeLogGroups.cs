using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>The request of DescribeLogGroups.</summary>
public sealed class DescribeLogGroupsRequest : AmazonWebServiceRequest
{
    /// <summary>The prefix to match.</summary>
    public string? LogGroupNamePrefix { get; set; }

    /// <summary>If you specify a string for this parameter, the operation returns only log groups that have names that match the string based on a case-sensitive substring search.</summary>
    public string? LogGroupNamePattern { get; set; }

    /// <summary>The token for the next set of items to return.</summary>
    public string? NextToken { get; set; }

    /// <summary>The maximum number of items returned.</summary>
    public int? Limit { get; set; }

    /// <summary>Use this parameter to limit the results to only those log groups in the specified log group class.</summary>
    public string? LogGroupClass { get; set; }
}

/// <summary>The response of DescribeLogGroups.</summary>
public sealed class DescribeLogGroupsResponse : AmazonWebServiceResponse
{
    /// <summary>An array of structures, where each structure contains the information about one log group.</summary>
    public List<LogGroup>? LogGroups { get; set; }

    /// <summary>The token for the next set of items to return.</summary>
    public string? NextToken { get; set; }
}

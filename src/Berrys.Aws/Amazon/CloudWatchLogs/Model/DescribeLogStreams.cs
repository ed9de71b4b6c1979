using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>The request of DescribeLogStreams.</summary>
public sealed class DescribeLogStreamsRequest : AmazonWebServiceRequest
{
    /// <summary>The name of the log group.</summary>
    public string? LogGroupName { get; set; }

    /// <summary>The prefix to match.</summary>
    public string? LogStreamNamePrefix { get; set; }

    /// <summary>If the value is LogStreamName, the results are ordered by log stream name.</summary>
    public string? OrderBy { get; set; }

    /// <summary>If the value is true, results are returned in descending order.</summary>
    public bool? Descending { get; set; }

    /// <summary>The token for the next set of items to return.</summary>
    public string? NextToken { get; set; }

    /// <summary>The maximum number of items returned.</summary>
    public int? Limit { get; set; }
}

/// <summary>The response of DescribeLogStreams.</summary>
public sealed class DescribeLogStreamsResponse : AmazonWebServiceResponse
{
    /// <summary>The log streams.</summary>
    public List<LogStream>? LogStreams { get; set; }

    /// <summary>The token for the next set of items to return.</summary>
    public string? NextToken { get; set; }
}

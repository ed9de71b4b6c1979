using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>The request of GetLogEvents.</summary>
public sealed class GetLogEventsRequest : AmazonWebServiceRequest
{
    /// <summary>The name of the log group.</summary>
    public string? LogGroupName { get; set; }

    /// <summary>The name of the log stream.</summary>
    public string? LogStreamName { get; set; }

    /// <summary>The start of the time range, expressed as the number of milliseconds after Jan 1, 1970 00:00:00 UTC.</summary>
    public long? StartTime { get; set; }

    /// <summary>The end of the time range, expressed as the number of milliseconds after Jan 1, 1970 00:00:00 UTC.</summary>
    public long? EndTime { get; set; }

    /// <summary>The token for the next set of items to return.</summary>
    public string? NextToken { get; set; }

    /// <summary>The maximum number of log events returned.</summary>
    public int? Limit { get; set; }

    /// <summary>If the value is true, the earliest log events are returned first.</summary>
    public bool? StartFromHead { get; set; }
}

/// <summary>The response of GetLogEvents.</summary>
public sealed class GetLogEventsResponse : AmazonWebServiceResponse
{
    /// <summary>The events.</summary>
    public List<OutputLogEvent>? Events { get; set; }

    /// <summary>The token for the next set of items in the forward direction.</summary>
    public string? NextForwardToken { get; set; }

    /// <summary>The token for the next set of items in the backward direction.</summary>
    public string? NextBackwardToken { get; set; }
}

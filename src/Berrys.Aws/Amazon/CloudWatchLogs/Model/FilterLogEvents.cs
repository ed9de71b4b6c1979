using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>The request of FilterLogEvents.</summary>
public sealed class FilterLogEventsRequest : AmazonWebServiceRequest
{
    /// <summary>The name of the log group to search.</summary>
    public string? LogGroupName { get; set; }

    /// <summary>Filters the results to only logs from the log streams in this list.</summary>
    public List<string>? LogStreamNames { get; set; }

    /// <summary>Filters the results to include only events from log streams that have names starting with this prefix.</summary>
    public string? LogStreamNamePrefix { get; set; }

    /// <summary>The start of the time range, expressed as the number of milliseconds after Jan 1, 1970 00:00:00 UTC.</summary>
    public long? StartTime { get; set; }

    /// <summary>The end of the time range, expressed as the number of milliseconds after Jan 1, 1970 00:00:00 UTC.</summary>
    public long? EndTime { get; set; }

    /// <summary>The filter pattern to use.</summary>
    public string? FilterPattern { get; set; }

    /// <summary>The token for the next set of events to return.</summary>
    public string? NextToken { get; set; }

    /// <summary>The maximum number of events to return.</summary>
    public int? Limit { get; set; }
}

/// <summary>The response of FilterLogEvents.</summary>
public sealed class FilterLogEventsResponse : AmazonWebServiceResponse
{
    /// <summary>The matched events.</summary>
    public List<FilteredLogEvent>? Events { get; set; }

    /// <summary>The token to use when requesting the next set of items.</summary>
    public string? NextToken { get; set; }
}

using Berrys.Aws.Core;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>Pages of DescribeLogGroups.</summary>
public sealed class DescribeLogGroupsPaginator : Paginator<DescribeLogGroupsRequest, DescribeLogGroupsResponse>
{
    internal DescribeLogGroupsPaginator(AmazonCloudWatchLogsClient client, DescribeLogGroupsRequest request)
        : base(request, client.DescribeLogGroupsAsync, static (page, token) => page.NextToken = token, static page => page.NextToken)
    {
    }

    /// <summary>The log groups of all pages.</summary>
    public IAsyncEnumerable<LogGroup> LogGroups => ItemsAsync(static page => page.LogGroups);
}

/// <summary>Pages of DescribeLogStreams.</summary>
public sealed class DescribeLogStreamsPaginator : Paginator<DescribeLogStreamsRequest, DescribeLogStreamsResponse>
{
    internal DescribeLogStreamsPaginator(AmazonCloudWatchLogsClient client, DescribeLogStreamsRequest request)
        : base(request, client.DescribeLogStreamsAsync, static (page, token) => page.NextToken = token, static page => page.NextToken)
    {
    }

    /// <summary>The log streams of all pages.</summary>
    public IAsyncEnumerable<LogStream> LogStreams => ItemsAsync(static page => page.LogStreams);
}

/// <summary>Pages of FilterLogEvents.</summary>
public sealed class FilterLogEventsPaginator : Paginator<FilterLogEventsRequest, FilterLogEventsResponse>
{
    internal FilterLogEventsPaginator(AmazonCloudWatchLogsClient client, FilterLogEventsRequest request)
        : base(request, client.FilterLogEventsAsync, static (page, token) => page.NextToken = token, static page => page.NextToken)
    {
    }

    /// <summary>The events of all pages.</summary>
    public IAsyncEnumerable<FilteredLogEvent> Events => ItemsAsync(static page => page.Events);
}

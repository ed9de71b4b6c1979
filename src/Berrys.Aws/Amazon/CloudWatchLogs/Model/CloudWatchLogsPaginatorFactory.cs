namespace Amazon.CloudWatchLogs.Model;

/// <summary>Listings over all their pages.</summary>
public sealed class CloudWatchLogsPaginatorFactory
{
    private readonly AmazonCloudWatchLogsClient _client;

    internal CloudWatchLogsPaginatorFactory(AmazonCloudWatchLogsClient client) => _client = client;

    /// <summary>Pages of DescribeLogGroups.</summary>
    /// <param name="request">The first page's request; not to be used elsewhere meanwhile.</param>
    public DescribeLogGroupsPaginator DescribeLogGroups(DescribeLogGroupsRequest request) => new(_client, request);

    /// <summary>Pages of DescribeLogStreams.</summary>
    /// <param name="request">The first page's request; not to be used elsewhere meanwhile.</param>
    public DescribeLogStreamsPaginator DescribeLogStreams(DescribeLogStreamsRequest request) => new(_client, request);

    /// <summary>Pages of FilterLogEvents.</summary>
    /// <param name="request">The first page's request; not to be used elsewhere meanwhile.</param>
    public FilterLogEventsPaginator FilterLogEvents(FilterLogEventsRequest request) => new(_client, request);
}

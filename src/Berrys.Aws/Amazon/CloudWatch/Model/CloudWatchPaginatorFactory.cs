namespace Amazon.CloudWatch.Model;

/// <summary>Listings over all their pages.</summary>
public sealed class CloudWatchPaginatorFactory
{
    private readonly AmazonCloudWatchClient _client;

    internal CloudWatchPaginatorFactory(AmazonCloudWatchClient client) => _client = client;

    /// <summary>Pages of GetMetricData.</summary>
    /// <param name="request">The first page's request; not to be used elsewhere meanwhile.</param>
    public GetMetricDataPaginator GetMetricData(GetMetricDataRequest request) => new(_client, request);

    /// <summary>Pages of DescribeAlarms.</summary>
    /// <param name="request">The first page's request; not to be used elsewhere meanwhile.</param>
    public DescribeAlarmsPaginator DescribeAlarms(DescribeAlarmsRequest request) => new(_client, request);

    /// <summary>Pages of ListMetrics.</summary>
    /// <param name="request">The first page's request; not to be used elsewhere meanwhile.</param>
    public ListMetricsPaginator ListMetrics(ListMetricsRequest request) => new(_client, request);
}

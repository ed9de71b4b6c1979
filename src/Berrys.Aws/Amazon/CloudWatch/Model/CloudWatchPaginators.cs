using Berrys.Aws.Core;

namespace Amazon.CloudWatch.Model;

/// <summary>Pages of GetMetricData.</summary>
public sealed class GetMetricDataPaginator : Paginator<GetMetricDataRequest, GetMetricDataResponse>
{
    internal GetMetricDataPaginator(AmazonCloudWatchClient client, GetMetricDataRequest request)
        : base(request, client.GetMetricDataAsync, static (page, token) => page.NextToken = token, static page => page.NextToken)
    {
    }

    /// <summary>The metric data results of all pages.</summary>
    public IAsyncEnumerable<MetricDataResult> MetricDataResults => ItemsAsync(static page => page.MetricDataResults);

    /// <summary>The messages of all pages.</summary>
    public IAsyncEnumerable<MessageData> Messages => ItemsAsync(static page => page.Messages);
}

/// <summary>Pages of DescribeAlarms.</summary>
public sealed class DescribeAlarmsPaginator : Paginator<DescribeAlarmsRequest, DescribeAlarmsResponse>
{
    internal DescribeAlarmsPaginator(AmazonCloudWatchClient client, DescribeAlarmsRequest request)
        : base(request, client.DescribeAlarmsAsync, static (page, token) => page.NextToken = token, static page => page.NextToken)
    {
    }

    /// <summary>The metric alarms of all pages.</summary>
    public IAsyncEnumerable<MetricAlarm> MetricAlarms => ItemsAsync(static page => page.MetricAlarms);

    /// <summary>The composite alarms of all pages.</summary>
    public IAsyncEnumerable<CompositeAlarm> CompositeAlarms => ItemsAsync(static page => page.CompositeAlarms);
}

/// <summary>Pages of ListMetrics.</summary>
public sealed class ListMetricsPaginator : Paginator<ListMetricsRequest, ListMetricsResponse>
{
    internal ListMetricsPaginator(AmazonCloudWatchClient client, ListMetricsRequest request)
        : base(request, client.ListMetricsAsync, static (page, token) => page.NextToken = token, static page => page.NextToken)
    {
    }

    /// <summary>The metrics of all pages.</summary>
    public IAsyncEnumerable<Metric> Metrics => ItemsAsync(static page => page.Metrics);
}

using Amazon.CloudWatch.Model;
using Berrys.Aws.Core;

namespace Amazon.CloudWatch;

/// <summary>The operations, each made when it is first called.</summary>
internal static class CloudWatchOperations
{
    public static Operation<GetMetricDataRequest, GetMetricDataResponse> GetMetricData =>
        field ??= new(CloudWatchService.Description, "GetMetricData", CloudWatchJson.Default.GetMetricDataRequest, CloudWatchJson.Default.GetMetricDataResponse);

    public static Operation<PutMetricDataRequest, PutMetricDataResponse> PutMetricData =>
        field ??= new(CloudWatchService.Description, "PutMetricData", CloudWatchJson.Default.PutMetricDataRequest, CloudWatchJson.Default.PutMetricDataResponse);

    public static Operation<DescribeAlarmsRequest, DescribeAlarmsResponse> DescribeAlarms =>
        field ??= new(CloudWatchService.Description, "DescribeAlarms", CloudWatchJson.Default.DescribeAlarmsRequest, CloudWatchJson.Default.DescribeAlarmsResponse);

    public static Operation<ListMetricsRequest, ListMetricsResponse> ListMetrics =>
        field ??= new(CloudWatchService.Description, "ListMetrics", CloudWatchJson.Default.ListMetricsRequest, CloudWatchJson.Default.ListMetricsResponse);
}

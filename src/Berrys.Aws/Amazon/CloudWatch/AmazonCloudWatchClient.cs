using Amazon.CloudWatch.Model;
using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.CloudWatch;

/// <summary>Calls CloudWatch.</summary>
public class AmazonCloudWatchClient : ServiceClient
{
    /// <summary>A client with credentials from the default chain.</summary>
    /// <param name="config">Region or endpoint, retries, timeouts.</param>
    public AmazonCloudWatchClient(AmazonCloudWatchConfig config)
        : base(null, config)
    {
    }

    /// <summary>A client with given credentials.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <param name="config">Region or endpoint, retries, timeouts.</param>
    public AmazonCloudWatchClient(AWSCredentials credentials, AmazonCloudWatchConfig config)
        : base(credentials, config)
    {
    }

    /// <summary>Listings over all their pages.</summary>
    public CloudWatchPaginatorFactory Paginators => field ??= new(this);

    /// <summary>You can use the GetMetricData API to retrieve CloudWatch metric values.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<GetMetricDataResponse> GetMetricDataAsync(GetMetricDataRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(CloudWatchOperations.GetMetricData, request, cancellationToken);

    /// <summary>Publishes metric data to Amazon CloudWatch.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<PutMetricDataResponse> PutMetricDataAsync(PutMetricDataRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(CloudWatchOperations.PutMetricData, request, cancellationToken);

    /// <summary>Retrieves the specified alarms.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DescribeAlarmsResponse> DescribeAlarmsAsync(DescribeAlarmsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(CloudWatchOperations.DescribeAlarms, request, cancellationToken);

    /// <summary>List the specified metrics.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<ListMetricsResponse> ListMetricsAsync(ListMetricsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(CloudWatchOperations.ListMetrics, request, cancellationToken);
}

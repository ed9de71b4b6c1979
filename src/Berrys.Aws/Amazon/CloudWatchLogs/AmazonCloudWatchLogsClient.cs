using Amazon.CloudWatchLogs.Model;
using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.CloudWatchLogs;

/// <summary>Calls CloudWatch Logs.</summary>
public class AmazonCloudWatchLogsClient : ServiceClient
{
    /// <summary>A client with credentials from the default chain.</summary>
    /// <param name="config">Region or endpoint, retries, timeouts.</param>
    public AmazonCloudWatchLogsClient(AmazonCloudWatchLogsConfig config)
        : base(null, config)
    {
    }

    /// <summary>A client with given credentials.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <param name="config">Region or endpoint, retries, timeouts.</param>
    public AmazonCloudWatchLogsClient(AWSCredentials credentials, AmazonCloudWatchLogsConfig config)
        : base(credentials, config)
    {
    }

    /// <summary>Listings over all their pages.</summary>
    public CloudWatchLogsPaginatorFactory Paginators => field ??= new(this);

    /// <summary>Creates a log group with the specified name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<CreateLogGroupResponse> CreateLogGroupAsync(CreateLogGroupRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(CloudWatchLogsOperations.CreateLogGroup, request, cancellationToken);

    /// <summary>Returns information about log groups, including data sources that ingest into each log group.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DescribeLogGroupsResponse> DescribeLogGroupsAsync(DescribeLogGroupsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(CloudWatchLogsOperations.DescribeLogGroups, request, cancellationToken);

    /// <summary>Lists the log streams for the specified log group.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DescribeLogStreamsResponse> DescribeLogStreamsAsync(DescribeLogStreamsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(CloudWatchLogsOperations.DescribeLogStreams, request, cancellationToken);

    /// <summary>Lists log events from the specified log stream.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<GetLogEventsResponse> GetLogEventsAsync(GetLogEventsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(CloudWatchLogsOperations.GetLogEvents, request, cancellationToken);

    /// <summary>Lists log events from the specified log group.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<FilterLogEventsResponse> FilterLogEventsAsync(FilterLogEventsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(CloudWatchLogsOperations.FilterLogEvents, request, cancellationToken);

    /// <summary>Sets the retention of the specified log group.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<PutRetentionPolicyResponse> PutRetentionPolicyAsync(PutRetentionPolicyRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(CloudWatchLogsOperations.PutRetentionPolicy, request, cancellationToken);
}

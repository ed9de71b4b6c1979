using Amazon.CloudWatchLogs.Model;
using Berrys.Aws.Core;

namespace Amazon.CloudWatchLogs;

/// <summary>The operations, each made when it is first called.</summary>
internal static class CloudWatchLogsOperations
{
    public static Operation<CreateLogGroupRequest, CreateLogGroupResponse> CreateLogGroup =>
        field ??= new(CloudWatchLogsService.Description, "CreateLogGroup", CloudWatchLogsJson.Default.CreateLogGroupRequest, CloudWatchLogsJson.Default.CreateLogGroupResponse);

    public static Operation<DescribeLogGroupsRequest, DescribeLogGroupsResponse> DescribeLogGroups =>
        field ??= new(CloudWatchLogsService.Description, "DescribeLogGroups", CloudWatchLogsJson.Default.DescribeLogGroupsRequest, CloudWatchLogsJson.Default.DescribeLogGroupsResponse);

    public static Operation<DescribeLogStreamsRequest, DescribeLogStreamsResponse> DescribeLogStreams =>
        field ??= new(CloudWatchLogsService.Description, "DescribeLogStreams", CloudWatchLogsJson.Default.DescribeLogStreamsRequest, CloudWatchLogsJson.Default.DescribeLogStreamsResponse);

    public static Operation<GetLogEventsRequest, GetLogEventsResponse> GetLogEvents =>
        field ??= new(CloudWatchLogsService.Description, "GetLogEvents", CloudWatchLogsJson.Default.GetLogEventsRequest, CloudWatchLogsJson.Default.GetLogEventsResponse);

    public static Operation<FilterLogEventsRequest, FilterLogEventsResponse> FilterLogEvents =>
        field ??= new(CloudWatchLogsService.Description, "FilterLogEvents", CloudWatchLogsJson.Default.FilterLogEventsRequest, CloudWatchLogsJson.Default.FilterLogEventsResponse);

    public static Operation<PutRetentionPolicyRequest, PutRetentionPolicyResponse> PutRetentionPolicy =>
        field ??= new(CloudWatchLogsService.Description, "PutRetentionPolicy", CloudWatchLogsJson.Default.PutRetentionPolicyRequest, CloudWatchLogsJson.Default.PutRetentionPolicyResponse);
}

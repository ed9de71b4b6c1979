using Berrys.Aws.Core;

namespace Amazon.CloudWatchLogs;

/// <summary>The configuration of <see cref="AmazonCloudWatchLogsClient"/>.</summary>
public sealed class AmazonCloudWatchLogsConfig() : ServiceConfig(CloudWatchLogsService.Description);

using Berrys.Aws.Core;

namespace Amazon.CloudWatch;

/// <summary>The configuration of <see cref="AmazonCloudWatchClient"/>.</summary>
public sealed class AmazonCloudWatchConfig() : ServiceConfig(CloudWatchService.Description);

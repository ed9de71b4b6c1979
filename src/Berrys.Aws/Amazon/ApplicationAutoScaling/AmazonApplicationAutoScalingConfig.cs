using Berrys.Aws.Core;

namespace Amazon.ApplicationAutoScaling;

/// <summary>The configuration of <see cref="AmazonApplicationAutoScalingClient"/>.</summary>
public sealed class AmazonApplicationAutoScalingConfig() : ServiceConfig(ApplicationAutoScalingService.Description);

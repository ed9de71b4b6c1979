using Berrys.Aws.Core;

namespace Amazon.ECS;

/// <summary>The configuration of <see cref="AmazonECSClient"/>.</summary>
public sealed class AmazonECSConfig() : ServiceConfig(ECSService.Description);

using Berrys.Aws.Core;

namespace Amazon.SecretsManager;

/// <summary>The configuration of <see cref="AmazonSecretsManagerClient"/>.</summary>
public sealed class AmazonSecretsManagerConfig() : ServiceConfig(SecretsManagerService.Description);

using Berrys.Aws.Core;

namespace Amazon.ECR;

/// <summary>The configuration of <see cref="AmazonECRClient"/>.</summary>
public sealed class AmazonECRConfig() : ServiceConfig(ECRService.Description);

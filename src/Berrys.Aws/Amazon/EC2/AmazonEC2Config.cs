using Berrys.Aws.Core;

namespace Amazon.EC2;

/// <summary>The configuration of <see cref="AmazonEC2Client"/>.</summary>
public sealed class AmazonEC2Config() : ServiceConfig(EC2Service.Description);

using Berrys.Aws.Core;

namespace Amazon.RDS;

/// <summary>The configuration of <see cref="AmazonRDSClient"/>.</summary>
public sealed class AmazonRDSConfig() : ServiceConfig(RDSService.Description);

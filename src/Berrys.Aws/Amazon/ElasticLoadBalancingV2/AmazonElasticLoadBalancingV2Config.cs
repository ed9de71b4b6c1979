using Berrys.Aws.Core;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The configuration of <see cref="AmazonElasticLoadBalancingV2Client"/>.</summary>
public sealed class AmazonElasticLoadBalancingV2Config() : ServiceConfig(ElasticLoadBalancingV2Service.Description);

using Berrys.Aws.Core;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>Elastic Load Balancing as its service model describes it.</summary>
internal static class ElasticLoadBalancingV2Service
{
    public static ServiceDescription Description { get; } = new()
    {
        ServiceId = "Elastic Load Balancing v2",
        ApiVersion = "2015-12-01",
        EndpointPrefix = "elasticloadbalancing",
        SigningName = "elasticloadbalancing",
        Wire = new QueryProtocol(new Dictionary<string, string>()),
        Error = ElasticLoadBalancingV2Errors.From,
    };
}

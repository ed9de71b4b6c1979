namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Listings over all their pages.</summary>
public sealed class ElasticLoadBalancingV2PaginatorFactory
{
    private readonly AmazonElasticLoadBalancingV2Client _client;

    internal ElasticLoadBalancingV2PaginatorFactory(AmazonElasticLoadBalancingV2Client client) => _client = client;

    /// <summary>Pages of DescribeLoadBalancers.</summary>
    /// <param name="request">The first page's request; not to be used elsewhere meanwhile.</param>
    public DescribeLoadBalancersPaginator DescribeLoadBalancers(DescribeLoadBalancersRequest request) => new(_client, request);

    /// <summary>Pages of DescribeTargetGroups.</summary>
    /// <param name="request">The first page's request; not to be used elsewhere meanwhile.</param>
    public DescribeTargetGroupsPaginator DescribeTargetGroups(DescribeTargetGroupsRequest request) => new(_client, request);

    /// <summary>Pages of DescribeListeners.</summary>
    /// <param name="request">The first page's request; not to be used elsewhere meanwhile.</param>
    public DescribeListenersPaginator DescribeListeners(DescribeListenersRequest request) => new(_client, request);

    /// <summary>Pages of DescribeRules.</summary>
    /// <param name="request">The first page's request; not to be used elsewhere meanwhile.</param>
    public DescribeRulesPaginator DescribeRules(DescribeRulesRequest request) => new(_client, request);
}

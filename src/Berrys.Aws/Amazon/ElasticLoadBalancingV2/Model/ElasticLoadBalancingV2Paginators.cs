using Berrys.Aws.Core;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Pages of DescribeLoadBalancers.</summary>
public sealed class DescribeLoadBalancersPaginator : Paginator<DescribeLoadBalancersRequest, DescribeLoadBalancersResponse>
{
    internal DescribeLoadBalancersPaginator(AmazonElasticLoadBalancingV2Client client, DescribeLoadBalancersRequest request)
        : base(request, client.DescribeLoadBalancersAsync, static (page, token) => page.Marker = token, static page => page.NextMarker)
    {
    }

    /// <summary>The load balancers of all pages.</summary>
    public IAsyncEnumerable<LoadBalancer> LoadBalancers => ItemsAsync(static page => page.LoadBalancers);
}

/// <summary>Pages of DescribeTargetGroups.</summary>
public sealed class DescribeTargetGroupsPaginator : Paginator<DescribeTargetGroupsRequest, DescribeTargetGroupsResponse>
{
    internal DescribeTargetGroupsPaginator(AmazonElasticLoadBalancingV2Client client, DescribeTargetGroupsRequest request)
        : base(request, client.DescribeTargetGroupsAsync, static (page, token) => page.Marker = token, static page => page.NextMarker)
    {
    }

    /// <summary>The target groups of all pages.</summary>
    public IAsyncEnumerable<TargetGroup> TargetGroups => ItemsAsync(static page => page.TargetGroups);
}

/// <summary>Pages of DescribeListeners.</summary>
public sealed class DescribeListenersPaginator : Paginator<DescribeListenersRequest, DescribeListenersResponse>
{
    internal DescribeListenersPaginator(AmazonElasticLoadBalancingV2Client client, DescribeListenersRequest request)
        : base(request, client.DescribeListenersAsync, static (page, token) => page.Marker = token, static page => page.NextMarker)
    {
    }

    /// <summary>The listeners of all pages.</summary>
    public IAsyncEnumerable<Listener> Listeners => ItemsAsync(static page => page.Listeners);
}

/// <summary>Pages of DescribeRules.</summary>
public sealed class DescribeRulesPaginator : Paginator<DescribeRulesRequest, DescribeRulesResponse>
{
    internal DescribeRulesPaginator(AmazonElasticLoadBalancingV2Client client, DescribeRulesRequest request)
        : base(request, client.DescribeRulesAsync, static (page, token) => page.Marker = token, static page => page.NextMarker)
    {
    }

    /// <summary>The rules of all pages.</summary>
    public IAsyncEnumerable<Rule> Rules => ItemsAsync(static page => page.Rules);
}

using Berrys.Aws.Core;

namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>Pages of DescribeScalableTargets.</summary>
public sealed class DescribeScalableTargetsPaginator : Paginator<DescribeScalableTargetsRequest, DescribeScalableTargetsResponse>
{
    internal DescribeScalableTargetsPaginator(AmazonApplicationAutoScalingClient client, DescribeScalableTargetsRequest request)
        : base(request, client.DescribeScalableTargetsAsync, static (page, token) => page.NextToken = token, static page => page.NextToken)
    {
    }

    /// <summary>The scalable targets of all pages.</summary>
    public IAsyncEnumerable<ScalableTarget> ScalableTargets => ItemsAsync(static page => page.ScalableTargets);
}

/// <summary>Pages of DescribeScalingPolicies.</summary>
public sealed class DescribeScalingPoliciesPaginator : Paginator<DescribeScalingPoliciesRequest, DescribeScalingPoliciesResponse>
{
    internal DescribeScalingPoliciesPaginator(AmazonApplicationAutoScalingClient client, DescribeScalingPoliciesRequest request)
        : base(request, client.DescribeScalingPoliciesAsync, static (page, token) => page.NextToken = token, static page => page.NextToken)
    {
    }

    /// <summary>The scaling policies of all pages.</summary>
    public IAsyncEnumerable<ScalingPolicy> ScalingPolicies => ItemsAsync(static page => page.ScalingPolicies);
}

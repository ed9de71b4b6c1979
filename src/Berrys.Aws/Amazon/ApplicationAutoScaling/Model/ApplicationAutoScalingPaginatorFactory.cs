namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>Listings over all their pages.</summary>
public sealed class ApplicationAutoScalingPaginatorFactory
{
    private readonly AmazonApplicationAutoScalingClient _client;

    internal ApplicationAutoScalingPaginatorFactory(AmazonApplicationAutoScalingClient client) => _client = client;

    /// <summary>Pages of DescribeScalableTargets.</summary>
    /// <param name="request">The first page's request; not to be used elsewhere meanwhile.</param>
    public DescribeScalableTargetsPaginator DescribeScalableTargets(DescribeScalableTargetsRequest request) => new(_client, request);

    /// <summary>Pages of DescribeScalingPolicies.</summary>
    /// <param name="request">The first page's request; not to be used elsewhere meanwhile.</param>
    public DescribeScalingPoliciesPaginator DescribeScalingPolicies(DescribeScalingPoliciesRequest request) => new(_client, request);
}

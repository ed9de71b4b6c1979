using Amazon.ApplicationAutoScaling.Model;
using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.ApplicationAutoScaling;

/// <summary>Calls Application Auto Scaling.</summary>
public class AmazonApplicationAutoScalingClient : ServiceClient
{
    /// <summary>A client with credentials from the default chain.</summary>
    /// <param name="config">Region or endpoint, retries, timeouts.</param>
    public AmazonApplicationAutoScalingClient(AmazonApplicationAutoScalingConfig config)
        : base(null, config)
    {
    }

    /// <summary>A client with given credentials.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <param name="config">Region or endpoint, retries, timeouts.</param>
    public AmazonApplicationAutoScalingClient(AWSCredentials credentials, AmazonApplicationAutoScalingConfig config)
        : base(credentials, config)
    {
    }

    /// <summary>Listings over all their pages.</summary>
    public ApplicationAutoScalingPaginatorFactory Paginators => field ??= new(this);

    /// <summary>Registers or updates a scalable target, which is the resource that you want to scale.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<RegisterScalableTargetResponse> RegisterScalableTargetAsync(RegisterScalableTargetRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ApplicationAutoScalingOperations.RegisterScalableTarget, request, cancellationToken);

    /// <summary>Gets information about the scalable targets in the specified namespace.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DescribeScalableTargetsResponse> DescribeScalableTargetsAsync(DescribeScalableTargetsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ApplicationAutoScalingOperations.DescribeScalableTargets, request, cancellationToken);

    /// <summary>Describes the Application Auto Scaling scaling policies for the specified service namespace.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DescribeScalingPoliciesResponse> DescribeScalingPoliciesAsync(DescribeScalingPoliciesRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ApplicationAutoScalingOperations.DescribeScalingPolicies, request, cancellationToken);
}

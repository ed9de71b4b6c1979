using Amazon.ElasticLoadBalancingV2.Model;
using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>Calls Elastic Load Balancing.</summary>
public class AmazonElasticLoadBalancingV2Client : ServiceClient
{
    /// <summary>A client with credentials from the default chain.</summary>
    /// <param name="config">Region or endpoint, retries, timeouts.</param>
    public AmazonElasticLoadBalancingV2Client(AmazonElasticLoadBalancingV2Config config)
        : base(null, config)
    {
    }

    /// <summary>A client with given credentials.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <param name="config">Region or endpoint, retries, timeouts.</param>
    public AmazonElasticLoadBalancingV2Client(AWSCredentials credentials, AmazonElasticLoadBalancingV2Config config)
        : base(credentials, config)
    {
    }

    /// <summary>Listings over all their pages.</summary>
    public ElasticLoadBalancingV2PaginatorFactory Paginators => field ??= new(this);

    /// <summary>Creates an Application Load Balancer, Network Load Balancer, or Gateway Load Balancer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<CreateLoadBalancerResponse> CreateLoadBalancerAsync(CreateLoadBalancerRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ElasticLoadBalancingV2Operations.CreateLoadBalancer, request, cancellationToken);

    /// <summary>Describes the specified load balancers or all of your load balancers.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DescribeLoadBalancersResponse> DescribeLoadBalancersAsync(DescribeLoadBalancersRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ElasticLoadBalancingV2Operations.DescribeLoadBalancers, request, cancellationToken);

    /// <summary>Deletes the specified Application Load Balancer, Network Load Balancer, or Gateway Load Balancer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DeleteLoadBalancerResponse> DeleteLoadBalancerAsync(DeleteLoadBalancerRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ElasticLoadBalancingV2Operations.DeleteLoadBalancer, request, cancellationToken);

    /// <summary>Creates a target group.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<CreateTargetGroupResponse> CreateTargetGroupAsync(CreateTargetGroupRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ElasticLoadBalancingV2Operations.CreateTargetGroup, request, cancellationToken);

    /// <summary>Describes the specified target groups or all of your target groups.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DescribeTargetGroupsResponse> DescribeTargetGroupsAsync(DescribeTargetGroupsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ElasticLoadBalancingV2Operations.DescribeTargetGroups, request, cancellationToken);

    /// <summary>Deletes the specified target group.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DeleteTargetGroupResponse> DeleteTargetGroupAsync(DeleteTargetGroupRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ElasticLoadBalancingV2Operations.DeleteTargetGroup, request, cancellationToken);

    /// <summary>Creates a listener for the specified Application Load Balancer, Network Load Balancer, or Gateway Load Balancer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<CreateListenerResponse> CreateListenerAsync(CreateListenerRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ElasticLoadBalancingV2Operations.CreateListener, request, cancellationToken);

    /// <summary>Describes the specified listeners or the listeners for the specified Application Load Balancer, Network Load Balancer, or Gateway Load Balancer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DescribeListenersResponse> DescribeListenersAsync(DescribeListenersRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ElasticLoadBalancingV2Operations.DescribeListeners, request, cancellationToken);

    /// <summary>Creates a rule for the specified listener.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<CreateRuleResponse> CreateRuleAsync(CreateRuleRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ElasticLoadBalancingV2Operations.CreateRule, request, cancellationToken);

    /// <summary>Describes the specified rules or the rules for the specified listener.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DescribeRulesResponse> DescribeRulesAsync(DescribeRulesRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ElasticLoadBalancingV2Operations.DescribeRules, request, cancellationToken);

    /// <summary>Replaces the specified properties of the specified rule.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<ModifyRuleResponse> ModifyRuleAsync(ModifyRuleRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ElasticLoadBalancingV2Operations.ModifyRule, request, cancellationToken);

    /// <summary>Replaces the specified properties of the specified listener.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<ModifyListenerResponse> ModifyListenerAsync(ModifyListenerRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ElasticLoadBalancingV2Operations.ModifyListener, request, cancellationToken);

    /// <summary>Deletes the specified rule.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DeleteRuleResponse> DeleteRuleAsync(DeleteRuleRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ElasticLoadBalancingV2Operations.DeleteRule, request, cancellationToken);

    /// <summary>Describes the health of the specified targets or all of your targets.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DescribeTargetHealthResponse> DescribeTargetHealthAsync(DescribeTargetHealthRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ElasticLoadBalancingV2Operations.DescribeTargetHealth, request, cancellationToken);

    /// <summary>Modifies the specified attributes of the specified target group.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<ModifyTargetGroupAttributesResponse> ModifyTargetGroupAttributesAsync(ModifyTargetGroupAttributesRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ElasticLoadBalancingV2Operations.ModifyTargetGroupAttributes, request, cancellationToken);

    /// <summary>Describes the tags for the specified Elastic Load Balancing resources.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<DescribeTagsResponse> DescribeTagsAsync(DescribeTagsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ElasticLoadBalancingV2Operations.DescribeTags, request, cancellationToken);

    /// <summary>Adds the specified tags to the specified Elastic Load Balancing resource.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<AddTagsResponse> AddTagsAsync(AddTagsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(ElasticLoadBalancingV2Operations.AddTags, request, cancellationToken);
}

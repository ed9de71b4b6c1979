using Amazon.ElasticLoadBalancingV2.Model;
using Berrys.Aws.Core;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The operations, each made when it is first called.</summary>
internal static class ElasticLoadBalancingV2Operations
{
    public static Operation<CreateLoadBalancerRequest, CreateLoadBalancerResponse> CreateLoadBalancer =>
        field ??= new(ElasticLoadBalancingV2Service.Description, "CreateLoadBalancer", ElasticLoadBalancingV2Json.Default.CreateLoadBalancerRequest, ElasticLoadBalancingV2Json.Default.CreateLoadBalancerResponse);

    public static Operation<DescribeLoadBalancersRequest, DescribeLoadBalancersResponse> DescribeLoadBalancers =>
        field ??= new(ElasticLoadBalancingV2Service.Description, "DescribeLoadBalancers", ElasticLoadBalancingV2Json.Default.DescribeLoadBalancersRequest, ElasticLoadBalancingV2Json.Default.DescribeLoadBalancersResponse);

    public static Operation<DeleteLoadBalancerRequest, DeleteLoadBalancerResponse> DeleteLoadBalancer =>
        field ??= new(ElasticLoadBalancingV2Service.Description, "DeleteLoadBalancer", ElasticLoadBalancingV2Json.Default.DeleteLoadBalancerRequest, ElasticLoadBalancingV2Json.Default.DeleteLoadBalancerResponse);

    public static Operation<CreateTargetGroupRequest, CreateTargetGroupResponse> CreateTargetGroup =>
        field ??= new(ElasticLoadBalancingV2Service.Description, "CreateTargetGroup", ElasticLoadBalancingV2Json.Default.CreateTargetGroupRequest, ElasticLoadBalancingV2Json.Default.CreateTargetGroupResponse);

    public static Operation<DescribeTargetGroupsRequest, DescribeTargetGroupsResponse> DescribeTargetGroups =>
        field ??= new(ElasticLoadBalancingV2Service.Description, "DescribeTargetGroups", ElasticLoadBalancingV2Json.Default.DescribeTargetGroupsRequest, ElasticLoadBalancingV2Json.Default.DescribeTargetGroupsResponse);

    public static Operation<DeleteTargetGroupRequest, DeleteTargetGroupResponse> DeleteTargetGroup =>
        field ??= new(ElasticLoadBalancingV2Service.Description, "DeleteTargetGroup", ElasticLoadBalancingV2Json.Default.DeleteTargetGroupRequest, ElasticLoadBalancingV2Json.Default.DeleteTargetGroupResponse);

    public static Operation<CreateListenerRequest, CreateListenerResponse> CreateListener =>
        field ??= new(ElasticLoadBalancingV2Service.Description, "CreateListener", ElasticLoadBalancingV2Json.Default.CreateListenerRequest, ElasticLoadBalancingV2Json.Default.CreateListenerResponse);

    public static Operation<DescribeListenersRequest, DescribeListenersResponse> DescribeListeners =>
        field ??= new(ElasticLoadBalancingV2Service.Description, "DescribeListeners", ElasticLoadBalancingV2Json.Default.DescribeListenersRequest, ElasticLoadBalancingV2Json.Default.DescribeListenersResponse);

    public static Operation<CreateRuleRequest, CreateRuleResponse> CreateRule =>
        field ??= new(ElasticLoadBalancingV2Service.Description, "CreateRule", ElasticLoadBalancingV2Json.Default.CreateRuleRequest, ElasticLoadBalancingV2Json.Default.CreateRuleResponse);

    public static Operation<DescribeRulesRequest, DescribeRulesResponse> DescribeRules =>
        field ??= new(ElasticLoadBalancingV2Service.Description, "DescribeRules", ElasticLoadBalancingV2Json.Default.DescribeRulesRequest, ElasticLoadBalancingV2Json.Default.DescribeRulesResponse);

    public static Operation<ModifyRuleRequest, ModifyRuleResponse> ModifyRule =>
        field ??= new(ElasticLoadBalancingV2Service.Description, "ModifyRule", ElasticLoadBalancingV2Json.Default.ModifyRuleRequest, ElasticLoadBalancingV2Json.Default.ModifyRuleResponse);

    public static Operation<ModifyListenerRequest, ModifyListenerResponse> ModifyListener =>
        field ??= new(ElasticLoadBalancingV2Service.Description, "ModifyListener", ElasticLoadBalancingV2Json.Default.ModifyListenerRequest, ElasticLoadBalancingV2Json.Default.ModifyListenerResponse);

    public static Operation<DeleteRuleRequest, DeleteRuleResponse> DeleteRule =>
        field ??= new(ElasticLoadBalancingV2Service.Description, "DeleteRule", ElasticLoadBalancingV2Json.Default.DeleteRuleRequest, ElasticLoadBalancingV2Json.Default.DeleteRuleResponse);

    public static Operation<DescribeTargetHealthRequest, DescribeTargetHealthResponse> DescribeTargetHealth =>
        field ??= new(ElasticLoadBalancingV2Service.Description, "DescribeTargetHealth", ElasticLoadBalancingV2Json.Default.DescribeTargetHealthRequest, ElasticLoadBalancingV2Json.Default.DescribeTargetHealthResponse);

    public static Operation<ModifyTargetGroupAttributesRequest, ModifyTargetGroupAttributesResponse> ModifyTargetGroupAttributes =>
        field ??= new(ElasticLoadBalancingV2Service.Description, "ModifyTargetGroupAttributes", ElasticLoadBalancingV2Json.Default.ModifyTargetGroupAttributesRequest, ElasticLoadBalancingV2Json.Default.ModifyTargetGroupAttributesResponse);

    public static Operation<DescribeTagsRequest, DescribeTagsResponse> DescribeTags =>
        field ??= new(ElasticLoadBalancingV2Service.Description, "DescribeTags", ElasticLoadBalancingV2Json.Default.DescribeTagsRequest, ElasticLoadBalancingV2Json.Default.DescribeTagsResponse);

    public static Operation<AddTagsRequest, AddTagsResponse> AddTags =>
        field ??= new(ElasticLoadBalancingV2Service.Description, "AddTags", ElasticLoadBalancingV2Json.Default.AddTagsRequest, ElasticLoadBalancingV2Json.Default.AddTagsResponse);
}

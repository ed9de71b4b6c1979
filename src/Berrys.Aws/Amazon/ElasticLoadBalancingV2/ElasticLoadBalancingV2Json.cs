using System.Text.Json.Serialization;
using Amazon.ElasticLoadBalancingV2.Model;
using Berrys.Aws.Core;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The members of requests and responses, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(IsoDateConverter)])]
[JsonSerializable(typeof(CreateLoadBalancerRequest))]
[JsonSerializable(typeof(CreateLoadBalancerResponse))]
[JsonSerializable(typeof(DescribeLoadBalancersRequest))]
[JsonSerializable(typeof(DescribeLoadBalancersResponse))]
[JsonSerializable(typeof(DeleteLoadBalancerRequest))]
[JsonSerializable(typeof(DeleteLoadBalancerResponse))]
[JsonSerializable(typeof(CreateTargetGroupRequest))]
[JsonSerializable(typeof(CreateTargetGroupResponse))]
[JsonSerializable(typeof(DescribeTargetGroupsRequest))]
[JsonSerializable(typeof(DescribeTargetGroupsResponse))]
[JsonSerializable(typeof(DeleteTargetGroupRequest))]
[JsonSerializable(typeof(DeleteTargetGroupResponse))]
[JsonSerializable(typeof(CreateListenerRequest))]
[JsonSerializable(typeof(CreateListenerResponse))]
[JsonSerializable(typeof(DescribeListenersRequest))]
[JsonSerializable(typeof(DescribeListenersResponse))]
[JsonSerializable(typeof(CreateRuleRequest))]
[JsonSerializable(typeof(CreateRuleResponse))]
[JsonSerializable(typeof(DescribeRulesRequest))]
[JsonSerializable(typeof(DescribeRulesResponse))]
[JsonSerializable(typeof(ModifyRuleRequest))]
[JsonSerializable(typeof(ModifyRuleResponse))]
[JsonSerializable(typeof(ModifyListenerRequest))]
[JsonSerializable(typeof(ModifyListenerResponse))]
[JsonSerializable(typeof(DeleteRuleRequest))]
[JsonSerializable(typeof(DeleteRuleResponse))]
[JsonSerializable(typeof(DescribeTargetHealthRequest))]
[JsonSerializable(typeof(DescribeTargetHealthResponse))]
[JsonSerializable(typeof(ModifyTargetGroupAttributesRequest))]
[JsonSerializable(typeof(ModifyTargetGroupAttributesResponse))]
[JsonSerializable(typeof(DescribeTagsRequest))]
[JsonSerializable(typeof(DescribeTagsResponse))]
[JsonSerializable(typeof(AddTagsRequest))]
[JsonSerializable(typeof(AddTagsResponse))]
internal sealed partial class ElasticLoadBalancingV2Json : JsonSerializerContext;

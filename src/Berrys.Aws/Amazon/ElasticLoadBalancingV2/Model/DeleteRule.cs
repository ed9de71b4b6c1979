using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The request of DeleteRule.</summary>
public sealed class DeleteRuleRequest : AmazonWebServiceRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the rule.</summary>
    public string? RuleArn { get; set; }
}

/// <summary>The response of DeleteRule.</summary>
public sealed class DeleteRuleResponse : AmazonWebServiceResponse;

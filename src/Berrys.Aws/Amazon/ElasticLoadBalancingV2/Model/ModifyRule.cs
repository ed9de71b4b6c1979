using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The request of ModifyRule.</summary>
public sealed class ModifyRuleRequest : AmazonWebServiceRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the rule.</summary>
    public string? RuleArn { get; set; }

    /// <summary>The conditions.</summary>
    public List<RuleCondition>? Conditions { get; set; }

    /// <summary>The actions.</summary>
    public List<Action>? Actions { get; set; }
}

/// <summary>The response of ModifyRule.</summary>
public sealed class ModifyRuleResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the modified rule.</summary>
    public List<Rule>? Rules { get; set; }
}

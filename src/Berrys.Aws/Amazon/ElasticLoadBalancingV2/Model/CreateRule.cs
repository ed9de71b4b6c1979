using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The request of CreateRule.</summary>
public sealed class CreateRuleRequest : AmazonWebServiceRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the listener.</summary>
    public string? ListenerArn { get; set; }

    /// <summary>The conditions.</summary>
    public List<RuleCondition>? Conditions { get; set; }

    /// <summary>The rule priority.</summary>
    public int? Priority { get; set; }

    /// <summary>The actions.</summary>
    public List<Action>? Actions { get; set; }

    /// <summary>The tags to assign to the rule.</summary>
    public List<Tag>? Tags { get; set; }
}

/// <summary>The response of CreateRule.</summary>
public sealed class CreateRuleResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the rule.</summary>
    public List<Rule>? Rules { get; set; }
}

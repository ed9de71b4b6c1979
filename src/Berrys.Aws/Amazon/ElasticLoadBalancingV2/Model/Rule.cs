namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Information about a rule.</summary>
public sealed class Rule
{
    /// <summary>The Amazon Resource Name (ARN) of the rule.</summary>
    public string? RuleArn { get; set; }

    /// <summary>The priority.</summary>
    public string? Priority { get; set; }

    /// <summary>The conditions.</summary>
    public List<RuleCondition>? Conditions { get; set; }

    /// <summary>The actions.</summary>
    public List<Action>? Actions { get; set; }

    /// <summary>Indicates whether this is the default rule.</summary>
    public bool? IsDefault { get; set; }
}

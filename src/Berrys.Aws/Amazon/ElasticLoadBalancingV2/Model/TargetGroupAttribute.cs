namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Information about a target group attribute.</summary>
public sealed class TargetGroupAttribute
{
    /// <summary>The name of the attribute.</summary>
    public string? Key { get; set; }

    /// <summary>The value of the attribute.</summary>
    public string? Value { get; set; }
}

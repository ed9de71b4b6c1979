namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Information about a tag.</summary>
public sealed class Tag
{
    /// <summary>The key of the tag.</summary>
    public string? Key { get; set; }

    /// <summary>The value of the tag.</summary>
    public string? Value { get; set; }
}

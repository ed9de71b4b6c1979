namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The tags associated with a resource.</summary>
public sealed class TagDescription
{
    /// <summary>The Amazon Resource Name (ARN) of the resource.</summary>
    public string? ResourceArn { get; set; }

    /// <summary>Information about the tags.</summary>
    public List<Tag>? Tags { get; set; }
}

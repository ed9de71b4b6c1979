namespace Amazon.ECS.Model;

/// <summary>The metadata that you apply to a resource to help you categorize and organize them.</summary>
public sealed class Tag
{
    /// <summary>One part of a key-value pair that make up a tag.</summary>
    public string? Key { get; set; }

    /// <summary>The optional part of a key-value pair that make up a tag.</summary>
    public string? Value { get; set; }
}

using System.Text.Json.Serialization;

namespace Amazon.ECR.Model;

/// <summary>The metadata to apply to a resource to help you categorize and organize them.</summary>
public sealed class Tag
{
    /// <summary>One part of a key-value pair that make up a tag.</summary>
    [JsonPropertyName("Key")]
    public string? Key { get; set; }

    /// <summary>A value acts as a descriptor within a tag category (key).</summary>
    [JsonPropertyName("Value")]
    public string? Value { get; set; }
}

using System.Text.Json.Serialization;

namespace Amazon.EC2.Model;

/// <summary>Describes a tag.</summary>
public sealed class Tag
{
    /// <summary>The key of the tag.</summary>
    [JsonPropertyName("key")]
    public string? Key { get; set; }

    /// <summary>The value of the tag.</summary>
    [JsonPropertyName("value")]
    public string? Value { get; set; }
}

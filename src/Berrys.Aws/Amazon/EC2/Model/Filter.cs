using System.Text.Json.Serialization;

namespace Amazon.EC2.Model;

/// <summary>A filter name and value pair that is used to return a more specific list of results from a describe operation.</summary>
public sealed class Filter
{
    /// <summary>The name of the filter.</summary>
    public string? Name { get; set; }

    /// <summary>The filter values.</summary>
    [JsonPropertyName("Value")]
    public List<string>? Values { get; set; }
}

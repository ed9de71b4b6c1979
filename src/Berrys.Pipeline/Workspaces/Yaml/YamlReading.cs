using System.Collections.Immutable;

namespace Berrys.Pipeline.Workspaces.Yaml;

/// <summary>
/// Takes values out of nodes. What does not have the expected kind counts as absent: the shape checker has reported it,
/// and the checks that follow can still report their own.
/// </summary>
internal static class YamlReading
{
    /// <summary>The entries of a section.</summary>
    /// <param name="map">The mapping around it.</param>
    /// <param name="key">Its key.</param>
    /// <returns>The mapping, empty when absent.</returns>
    public static YamlMap Section(this YamlMap map, string key) => map[key] as YamlMap ?? new(map.At, []);

    /// <summary>A text.</summary>
    /// <param name="map">The mapping around it.</param>
    /// <param name="key">Its key.</param>
    /// <returns>The scalar, or <see langword="null"/>.</returns>
    public static YamlScalar? Text(this YamlMap map, string key) => map[key] is YamlScalar { Type: ScalarType.Text } scalar ? scalar : null;

    /// <summary>The texts of a list.</summary>
    /// <param name="map">The mapping around it.</param>
    /// <param name="key">Its key.</param>
    /// <returns>The scalars, or <see langword="null"/> when there is no list.</returns>
    public static ImmutableArray<YamlScalar>? Texts(this YamlMap map, string key) =>
        map[key] is YamlList list ? [.. list.Items.OfType<YamlScalar>()] : null;

    /// <summary>A duration.</summary>
    /// <param name="map">The mapping around it.</param>
    /// <param name="key">Its key.</param>
    /// <returns>The duration, or <see langword="null"/>.</returns>
    public static TimeSpan? Duration(this YamlMap map, string key)
    {
        if (map.Text(key)?.Text.TrimEnd('\n') is not { } text || !PipelinePatterns.Duration().IsMatch(text))
            return null;
        var count = int.Parse(text[..^1], System.Globalization.CultureInfo.InvariantCulture);
        return text[^1] switch
        {
            's' => TimeSpan.FromSeconds(count),
            'm' => TimeSpan.FromMinutes(count),
            _ => TimeSpan.FromHours(count),
        };
    }

    /// <summary>A flag.</summary>
    /// <param name="map">The mapping around it.</param>
    /// <param name="key">Its key.</param>
    /// <returns>Its value; <see langword="false"/> when absent.</returns>
    public static bool Flag(this YamlMap map, string key) => map[key] is YamlScalar { Type: ScalarType.Flag, AsFlag: true };

    /// <summary>A size.</summary>
    /// <param name="map">The mapping around it.</param>
    /// <param name="key">Its key.</param>
    /// <returns>The size in bytes, or <see langword="null"/>.</returns>
    public static long? ByteSize(this YamlMap map, string key)
    {
        if (map.Text(key)?.Text.TrimEnd('\n') is not { } text || !PipelinePatterns.ByteSize().IsMatch(text))
            return null;
        var letters = text.TrimStart("0123456789".ToCharArray());
        var count = long.Parse(text[..^letters.Length], System.Globalization.CultureInfo.InvariantCulture);
        return count * letters switch
        {
            "MB" => 1_000_000,
            "MiB" => 1 << 20,
            "GB" => 1_000_000_000,
            _ => 1 << 30,
        };
    }

    /// <summary>A number.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The number, or <see langword="null"/>.</returns>
    public static double? Number(this YamlNode? node) => node is YamlScalar { Type: ScalarType.Number } scalar ? scalar.AsNumber : null;
}

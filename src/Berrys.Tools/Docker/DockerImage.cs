using System.Collections.Immutable;
using System.Text.Json;

namespace Berrys.Tools.Docker;

/// <summary>What the engine knows of an image.</summary>
/// <param name="Id">Its id, <c>sha256:…</c>.</param>
/// <param name="Labels">Its labels, by name.</param>
/// <param name="Size">Its size in bytes, layers shared with others included.</param>
public sealed record DockerImage(string Id, ImmutableSortedDictionary<string, string> Labels, long Size)
{
    /// <summary>The format asked of <c>docker image inspect</c>.</summary>
    public const string Format = """{"Id":{{json .Id}},"Labels":{{json .Config.Labels}},"Size":{{json .Size}}}""";

    /// <summary>Reads the output of <see cref="DockerCommands.InspectImage"/>.</summary>
    /// <param name="output">Standard output.</param>
    /// <returns>The image, or <see langword="null"/> when there is none.</returns>
    public static DockerImage? Parse(string output)
    {
        try
        {
            using var document = JsonDocument.Parse(output);
            var root = document.RootElement;
            var labels = root.GetProperty(nameof(Labels));
            var pairs = labels.ValueKind == JsonValueKind.Object
                ? labels.EnumerateObject().Select(label => KeyValuePair.Create(label.Name, label.Value.GetString() ?? ""))
                : [];
            return new DockerImage(
                root.GetProperty(nameof(Id)).GetString() ?? "",
                pairs.ToImmutableSortedDictionary(StringComparer.Ordinal),
                root.GetProperty(nameof(Size)).GetInt64());
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

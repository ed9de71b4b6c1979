using System.Text.Json;
using System.Text.Json.Nodes;

namespace Berrys.Pipeline.Releases;

/// <summary>Release.json: canonical JSON (members in ordinal order, two spaces, a line feed at the end), so that equal releases are equal bytes.</summary>
public static class ReleaseJson
{
    /// <summary>Writes a release. What it does not have is left out, so that releases of earlier programs keep their identity.</summary>
    /// <param name="release">The release.</param>
    /// <returns>The text.</returns>
    public static string Write(Release release)
    {
        var manifest = CanonicalJson.Present(
            ("branch", release.Branch),
            ("builder", release.Builder),
            ("commit", release.Commit),
            ("gate", release.Gate is { } gate ? GateOf(gate) : null),
            ("images", new JsonObject(release.Images.Select(image => KeyValuePair.Create<string, JsonNode?>(image.Key, ImageOf(image.Value))))),
            ("kind", release.Kind?.ToString().ToLowerInvariant()),
            ("migrations", release.Migrations.IsEmpty ? null : Texts(release.Migrations)),
            ("provenance", release.Provenance),
            ("terraform", release.Terraform),
            ("tree", release.Tree),
            ("version", release.Version));
        return CanonicalJson.Write(manifest);
    }

    /// <summary>Reads a release.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">Where it comes from, for messages.</param>
    /// <returns>The release.</returns>
    /// <exception cref="BerrysException">The text is no release (exit code 2).</exception>
    public static Release Parse(string text, string source)
    {
        try
        {
            return ReleaseReader.Read(JsonNode.Parse(text)!.AsObject());
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or NullReferenceException or KeyNotFoundException or ArgumentException or FormatException)
        {
            throw new BerrysException(
                ExitCode.Usage, $"{source} is no release manifest: {error.Message}", "./build.sh --target=Publish writes one.", error);
        }
    }

    private static JsonObject ImageOf(ReleaseImage image) => CanonicalJson.Present(
        ("configDigest", image.ConfigDigest), ("digest", image.Digest), ("repository", image.Repository), ("sbom", image.Sbom));

    private static JsonObject GateOf(ReleaseGate gate) => new()
    {
        ["counts"] = new JsonObject(gate.Counts.Select(count => KeyValuePair.Create<string, JsonNode?>(count.Key, count.Value))),
        ["notScanned"] = CanonicalJson.List(gate.NotScanned.Select(name => (JsonNode)name)),
        ["waivers"] = CanonicalJson.List(gate.Waivers.Select(waiver => (JsonNode)waiver)),
    };

    private static JsonObject Texts(IEnumerable<KeyValuePair<string, string>> entries) =>
        new(entries.Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.Key, entry.Value)));
}

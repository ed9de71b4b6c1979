using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Berrys.Pipeline.Versioning;

namespace Berrys.Pipeline.Releases;

/// <summary>Release.json: canonical JSON (members in ordinal order, two spaces, a line feed at the end), so that equal releases are equal bytes.</summary>
public static class ReleaseJson
{
    /// <summary>Writes a release.</summary>
    /// <param name="release">The release.</param>
    /// <returns>The text.</returns>
    public static string Write(Release release)
    {
        var images = new JsonObject();
        foreach (var (service, image) in release.Images)
        {
            images[service] = new JsonObject
            {
                ["configDigest"] = image.ConfigDigest,
                ["digest"] = image.Digest,
                ["repository"] = image.Repository,
            };
        }

        var manifest = new JsonObject
        {
            ["branch"] = release.Branch,
            ["commit"] = release.Commit,
            ["images"] = images,
            ["kind"] = release.Kind?.ToString().ToLowerInvariant(),
            ["tree"] = release.Tree,
            ["version"] = release.Version,
        };
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
            var manifest = JsonNode.Parse(text)!.AsObject();
            return new Release
            {
                Version = Text(manifest, "version"),
                Kind = manifest["kind"]?.GetValue<string>() is { } kind ? KindOf(kind) : null,
                Branch = manifest["branch"]?.GetValue<string>(),
                Commit = manifest["commit"]?.GetValue<string>(),
                Tree = manifest["tree"]?.GetValue<string>(),
                Images = manifest["images"]!.AsObject().ToImmutableSortedDictionary(
                    entry => entry.Key,
                    entry => new ReleaseImage(Text(entry.Value!, "repository"), Text(entry.Value!, "digest"), Text(entry.Value!, "configDigest")),
                    StringComparer.Ordinal),
            };
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or NullReferenceException or KeyNotFoundException)
        {
            throw new BerrysException(
                ExitCode.Usage, $"{source} is no release manifest: {error.Message}", "./build.sh --target=PushImages writes one.", error);
        }
    }

    private static ReleaseKind KindOf(string word) => word switch
    {
        "patch" => ReleaseKind.Patch,
        "minor" => ReleaseKind.Minor,
        "major" => ReleaseKind.Major,
        _ => throw new KeyNotFoundException($"its kind is '{word}', not patch, minor or major"),
    };

    private static string Text(JsonNode node, string name) =>
        node[name]?.GetValue<string>() ?? throw new KeyNotFoundException($"it has no '{name}'");
}

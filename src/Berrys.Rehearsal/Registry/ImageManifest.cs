using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Berrys.Rehearsal.Registry;

/// <summary>A manifest of an image, or a list of such (image-spec of OCI; Docker's schema 2).</summary>
/// <param name="Text">The manifest byte for byte, as UTF-8.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="ConfigMediaType">The media type of the image's configuration; <see langword="null"/> for a list.</param>
/// <param name="Size">The size in bytes of what it refers to and of itself; for a list only of itself.</param>
/// <param name="Children">The digests of a list's manifests.</param>
internal sealed record ImageManifest(string Text, string MediaType, string? ConfigMediaType, long Size, ImmutableArray<string> Children)
{
    /// <summary>Its digest, such as <c>sha256:…</c>.</summary>
    public string Digest => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}";

    /// <summary>Reads a manifest.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="mediaType">The media type it came with, or <see langword="null"/>; what the manifest itself says goes first.</param>
    /// <returns>The manifest, or <see langword="null"/> when it is none.</returns>
    public static ImageManifest? Parse(string text, string? mediaType)
    {
        try
        {
            if (JsonNode.Parse(text) is not JsonObject root)
                return null;
            var children = (root["manifests"] as JsonArray)?.Select(child => (string?)child?["digest"]).OfType<string>().ToImmutableArray();
            var type = (string?)root["mediaType"]
                ?? (MediaTypes.All.Contains(mediaType) ? mediaType! : children is null ? MediaTypes.OciManifest : MediaTypes.OciIndex);
            if (children is null && root["config"] is not JsonObject)
                return null;
            var size = (root["layers"] as JsonArray ?? []).Append(root["config"]).Sum(part => (long?)part?["size"] ?? 0);
            return new(text, type, (string?)root["config"]?["mediaType"], size + Encoding.UTF8.GetByteCount(text), children ?? []);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}

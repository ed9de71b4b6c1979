using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Berrys.Pipeline;
using Berrys.Tools.Reports;

namespace Berrys.Tools.Registries;

/// <summary>
/// Files kept in a registry as one artifact (OCI image specification 1.1, "Guidelines for Artifact Usage"): a manifest
/// with an empty configuration, and each file a layer whose title is its name.
/// </summary>
/// <param name="Type">What it is, a media type.</param>
/// <param name="Files">Its files.</param>
public sealed record OciArtifact(string Type, ImmutableArray<OciFile> Files)
{
    /// <summary>The media type of its manifest.</summary>
    public const string ManifestType = "application/vnd.oci.image.manifest.v1+json";

    private const string Title = "org.opencontainers.image.title";

    /// <summary>The configuration that says nothing.</summary>
    public static OciFile EmptyConfiguration { get; } = new("", "application/vnd.oci.empty.v1+json", "{}"u8.ToArray());

    /// <summary>Its manifest; equal files give equal bytes.</summary>
    /// <returns>The manifest.</returns>
    public ReadOnlyMemory<byte> Manifest() => Encoding.UTF8.GetBytes(CanonicalJson.Write(new JsonObject
    {
        ["artifactType"] = Type,
        ["config"] = Descriptor(EmptyConfiguration),
        ["layers"] = CanonicalJson.List(Files.Select(file =>
        {
            var layer = Descriptor(file);
            layer.Insert(0, "annotations", new JsonObject { [Title] = file.Name });
            return layer;
        })),
        ["mediaType"] = ManifestType,
        ["schemaVersion"] = 2,
    }));

    /// <summary>Reads which files a manifest names.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="type">What it must be.</param>
    /// <returns>The layers in order, or <see langword="null"/> when it is no manifest of that type, a digest is none, or a file's name leads elsewhere.</returns>
    public static ImmutableArray<OciLayer>? Layers(ReadOnlyMemory<byte> manifest, string type)
    {
        var layers = JsonReport.Read(manifest, root => root.Text("artifactType") == type
            ? root.List("layers")?.Select(LayerOf).ToArray()
            : null);
        return layers is null || Array.Exists(layers, layer => layer is null) ? null : [.. layers.OfType<OciLayer>()];
    }

    private static OciLayer? LayerOf(JsonElement layer) =>
        layer.Text("digest") is { } digest && OciFile.IsDigest(digest) && layer.Text("mediaType") is { } type && layer.Map("annotations")?.Text(Title) is { } name
        && ReportPath.Within("/artifact", name) == name
            ? new OciLayer(name, type, digest)
            : null;

    private static JsonObject Descriptor(OciFile file) => new()
    {
        ["digest"] = file.Digest,
        ["mediaType"] = file.MediaType,
        ["size"] = file.Content.Length,
    };
}

/// <summary>A file that a manifest names.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Digest">The digest of its bytes.</param>
public sealed record OciLayer(string Name, string MediaType, string Digest);

using System.Collections.Immutable;
using System.Text.Json;
using Berrys.Tools.Reports;

namespace Berrys.Tools.ImageArchives;

/// <summary>
/// What an image's archive consists of: <c>manifest.json</c> of <c>docker save</c>, which every version of Docker writes, and the
/// <c>index.json</c> of the OCI layout (https://github.com/opencontainers/image-spec/blob/main/image-layout.md) where there is no other.
/// </summary>
/// <param name="Config">The path of its configuration.</param>
/// <param name="Layers">The paths of its layers, the lowest first.</param>
internal sealed record ArchiveManifest(string Config, ImmutableArray<string> Layers)
{
    // An index of indexes is deep enough for every builder.
    private const int Deepest = 3;

    /// <summary>Reads it.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The manifest of the only image in it.</returns>
    /// <exception cref="ImageArchiveException">The archive holds no image, or several.</exception>
    public static async Task<ArchiveManifest> ReadAsync(ArchiveIndex archive, CancellationToken cancellationToken)
    {
        if (await archive.ReadAsync("manifest.json", cancellationToken) is { } docker)
            return JsonReport.Read(docker, Docker) ?? throw new ImageArchiveException("the manifest.json in the image's archive is not of one image");
        var next = "index.json";
        for (var depth = 0; depth < Deepest; depth++)
        {
            if (await archive.ReadAsync(next, cancellationToken) is not { } oci)
                break;
            if (JsonReport.Read(oci, Oci) is { } manifest)
                return manifest;
            next = JsonReport.Read(oci, Only) ?? throw new ImageArchiveException("the image's archive holds none, or several images");
        }

        throw new ImageArchiveException("the image's archive has neither a manifest.json nor an index.json that leads to an image");
    }

    private static ArchiveManifest? Docker(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Array || root.GetArrayLength() != 1 || root[0].Text("Config") is not { } config || Texts(root[0].List("Layers")) is not { } layers)
            return null;
        return new(config, layers);
    }

    private static ArchiveManifest? Oci(JsonElement root)
    {
        if (root.Map("config")?.Text("digest") is not { } config || root.List("layers") is not { } layers)
            return null;
        var paths = layers.Select(layer => Blob(layer.Text("digest"))).ToList();
        return Blob(config) is { } path && !paths.Contains(null) ? new(path, [.. paths.OfType<string>()]) : null;
    }

    // Attestations lie beside the image in the index that BuildKit writes.
    private static string? Only(JsonElement root)
    {
        var images = (root.List("manifests") ?? []).Where(manifest => manifest.Map("annotations")?.Text("vnd.docker.reference.type") is null).ToList();
        return images.Count == 1 ? Blob(images[0].Text("digest")) : null;
    }

    private static string? Blob(string? digest) => digest is null ? null : $"blobs/{digest.Replace(':', '/')}";

    private static ImmutableArray<string>? Texts(IEnumerable<JsonElement>? items)
    {
        var list = items?.ToList();
        return list is null || list.Exists(item => item.ValueKind != JsonValueKind.String) ? null : [.. list.Select(item => item.GetString()!)];
    }
}

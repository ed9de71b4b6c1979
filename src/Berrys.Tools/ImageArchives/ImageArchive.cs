using System.Collections.Immutable;
using System.Security.Cryptography;
using Berrys.Tools.Reports;

namespace Berrys.Tools.ImageArchives;

/// <summary>
/// An image as <c>docker save</c> writes it, of any origin, read in bounded memory. What is read is proven to be the image: its
/// configuration has the image's id as hash, and names the hash of every layer.
/// </summary>
public sealed class ImageArchive
{
    private readonly ArchiveIndex _index;
    private readonly ImmutableArray<string> _paths;
    private readonly ImageConfig _config;

    private ImageArchive(ArchiveIndex index, ImmutableArray<string> paths, ImageConfig config) => (_index, _paths, _config) = (index, paths, config);

    /// <summary>When the image says that it was made; <see langword="null"/> when it does not.</summary>
    public DateTimeOffset? Created => _config.Created;

    /// <summary>How many layers it has.</summary>
    public int Count => _paths.Length;

    /// <summary>Opens an archive.</summary>
    /// <param name="archive">The archive; it can seek, stays open, and is used by nobody else.</param>
    /// <param name="id">The image's id, <c>sha256:…</c>.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The image.</returns>
    /// <exception cref="ImageArchiveException">It is none, or another one.</exception>
    public static async Task<ImageArchive> OpenAsync(Stream archive, string id, CancellationToken cancellationToken)
    {
        try
        {
            var index = await ArchiveIndex.ReadAsync(archive, cancellationToken);
            var manifest = await ArchiveManifest.ReadAsync(index, cancellationToken);
            var bytes = await index.ReadAsync(manifest.Config, cancellationToken) ?? throw new ImageArchiveException("the image's archive has no configuration");
            if (Digest(SHA256.HashData(bytes)) != id)
                throw new ImageArchiveException("the image's archive holds another image");
            var config = JsonReport.Read(bytes, ImageConfig.Of) ?? throw new ImageArchiveException("the image's configuration cannot be read");
            return config.Layers.Length == manifest.Layers.Length
                ? new(index, manifest.Layers, config)
                : throw new ImageArchiveException("the image's archive has other layers than its configuration says");
        }
        catch (Exception error) when (ImageArchiveException.IsDamage(error))
        {
            throw new ImageArchiveException("the image's archive is damaged", error);
        }
    }

    /// <summary>Reads a layer.</summary>
    /// <param name="number">Its number, from the bottom up; the first is 0.</param>
    /// <param name="take">Gets each entry, before the layer is known to be the right one.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>A task that ends with the last entry.</returns>
    /// <exception cref="ImageArchiveException">It is no layer, or another one than the image has.</exception>
    public async Task ReadLayerAsync(int number, Func<LayerFile, ValueTask> take, CancellationToken cancellationToken)
    {
        await using var file = _index.Open(_paths[number]) ?? throw new ImageArchiveException("the image's archive lacks a layer");
        using var hash = SHA256.Create();
        await using var layer = new CryptoStream(await LayerCompression.OpenAsync(file, cancellationToken), hash, CryptoStreamMode.Read);
        await LayerReader.ReadAsync(layer, take, cancellationToken);
        if (Digest(hash.Hash!) != _config.Layers[number])
            throw new ImageArchiveException("a layer is not the one that the image's configuration names");
    }

    private static string Digest(byte[] hash) => "sha256:" + Convert.ToHexStringLower(hash);
}

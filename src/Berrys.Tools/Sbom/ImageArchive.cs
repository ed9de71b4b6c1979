using System.IO.Compression;
using System.Security.Cryptography;
using Berrys.Tools.Reports;

namespace Berrys.Tools.Sbom;

/// <summary>
/// Reads an image as <c>docker save</c> writes it, of any origin, in bounded memory. What is read is proven to be the image: its
/// configuration has the image's id as hash, and names the hash of every layer.
/// </summary>
public static class ImageArchive
{
    private const string DigestPrefix = "sha256:";

    /// <summary>Reads an image.</summary>
    /// <param name="archive">The archive; it can seek.</param>
    /// <param name="id">The image's id, <c>sha256:…</c>.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>What is in it.</returns>
    /// <exception cref="ImageArchiveException">It cannot be read, or is another image.</exception>
    public static async Task<ImageContents> ReadAsync(Stream archive, string id, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadWholeAsync(archive, id, cancellationToken);
        }
        // What archives, JSON and paths that nobody vouches for bring about.
        catch (Exception error) when (error is
            InvalidDataException or FormatException or IOException or ArgumentException or OverflowException or InvalidOperationException or NotSupportedException)
        {
            throw new ImageArchiveException($"its archive is damaged: {PlainText.Line(error.Message)}", error);
        }
    }

    private static async Task<ImageContents> ReadWholeAsync(Stream archive, string id, CancellationToken cancellationToken)
    {
        var index = await ArchiveIndex.ReadAsync(archive, cancellationToken);
        var manifest = await ArchiveManifest.ReadAsync(index, cancellationToken);
        var bytes = await index.ReadAsync(manifest.Config, cancellationToken) ?? throw new ImageArchiveException("its archive has no configuration");
        if (Digest(SHA256.HashData(bytes)) != id)
            throw new ImageArchiveException("its archive holds another image");
        var config = JsonReport.Read(bytes, ImageConfig.Of) ?? throw new ImageArchiveException("its configuration cannot be read");
        if (config.Layers.Length != manifest.Layers.Length)
            throw new ImageArchiveException("its archive has other layers than its configuration says");

        var files = new ImageFileSystem();
        foreach (var (path, digest) in manifest.Layers.Zip(config.Layers))
            files.Apply(await LayerAsync(index, path, digest, files, cancellationToken));
        return new(config.Created, files.Texts());
    }

    private static async Task<LayerChanges> LayerAsync(ArchiveIndex index, string path, string digest, ImageFileSystem below, CancellationToken cancellationToken)
    {
        await using var file = index.Open(path) ?? throw new ImageArchiveException("its archive lacks a layer");
        var magic = new byte[4];
        await file.ReadAtLeastAsync(magic, magic.Length, throwOnEndOfStream: false, cancellationToken);
        await using var again = index.Open(path)!;
        if (magic is [0x28, 0xB5, 0x2F, 0xFD])
            throw new ImageArchiveException("a layer is compressed with zstd, which cannot be read here");
        await using var plain = magic is [0x1F, 0x8B, ..] ? new GZipStream(again, CompressionMode.Decompress) : again;
        using var hash = SHA256.Create();
        await using var hashed = new CryptoStream(plain, hash, CryptoStreamMode.Read);
        var changes = await LayerReader.ReadAsync(hashed, below, cancellationToken);
        await hashed.CopyToAsync(Stream.Null, cancellationToken);
        return Digest(hash.Hash!) == digest ? changes : throw new ImageArchiveException("a layer is not the one that its configuration names");
    }

    private static string Digest(byte[] hash) => DigestPrefix + Convert.ToHexStringLower(hash);
}

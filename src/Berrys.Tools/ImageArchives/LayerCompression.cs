using System.IO.Compression;

namespace Berrys.Tools.ImageArchives;

/// <summary>How layers are compressed in an archive, told by their first bytes.</summary>
internal static class LayerCompression
{
    /// <summary>Opens a layer.</summary>
    /// <param name="layer">The layer, compressed by gzip or not at all.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The layer without compression; closing it closes the layer.</returns>
    /// <exception cref="ImageArchiveException">It is compressed by something else.</exception>
    public static async Task<Stream> OpenAsync(Stream layer, CancellationToken cancellationToken)
    {
        var magic = new byte[4];
        var length = await layer.ReadAtLeastAsync(magic, magic.Length, throwOnEndOfStream: false, cancellationToken);
        var whole = new PrefixedStream(magic.AsMemory(0, length), layer);
        if (magic is [0x1f, 0x8b, ..])
            return new GZipStream(whole, CompressionMode.Decompress);
        return magic is [0x28, 0xb5, 0x2f, 0xfd]
            ? throw new ImageArchiveException("a layer is compressed by zstd, which is not read here")
            : whole;
    }
}

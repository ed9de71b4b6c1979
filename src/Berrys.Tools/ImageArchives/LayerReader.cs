using System.Formats.Tar;
using System.IO.Compression;
using Berrys.Tools.Images;

namespace Berrys.Tools.ImageArchives;

/// <summary>
/// Reads a layer entry by entry, in bounded memory: nothing is unpacked, and links are not followed. Deleted files are marked as
/// the OCI image specification says (https://github.com/opencontainers/image-spec/blob/main/layer.md#whiteouts).
/// </summary>
public static class LayerReader
{
    /// <summary>How much of a file is looked at, in bytes: 64 KiB.</summary>
    public const int HeadLength = 64 << 10;

    /// <summary>The most entries that a layer may have.</summary>
    public const int MostEntries = 2_000_000;

    private const string Whiteout = ".wh.";
    private const string Opaque = ".wh..wh..opq";

    /// <summary>Reads a layer.</summary>
    /// <param name="layer">The layer as a tar archive, compressed by gzip or not; it is closed in the end.</param>
    /// <param name="take">Gets each entry.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>A task that ends with the last entry.</returns>
    /// <exception cref="ImageArchiveException">It is no layer, or too large.</exception>
    public static async Task ReadAsync(Stream layer, Action<LayerFile> take, CancellationToken cancellationToken)
    {
        await using var archive = new TarGuardStream(await DecompressedAsync(layer, cancellationToken));
        await using var reader = new TarReader(archive);
        var head = new byte[HeadLength];
        var count = 0;
        try
        {
            while (await reader.GetNextEntryAsync(copyData: false, cancellationToken) is { } entry)
            {
                if (++count > MostEntries)
                    throw new ImageArchiveException($"the layer has more than {MostEntries} entries");
                if (entry.EntryType is TarEntryType.GlobalExtendedAttributes)
                    continue;
                var length = entry.DataStream is { } content ? await content.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, cancellationToken) : 0;
                take(Of(entry, head.AsMemory(0, length)));
            }
        }
        catch (Exception error) when (error is InvalidDataException or ArgumentException or FormatException or EndOfStreamException or InvalidOperationException or NotSupportedException or OverflowException)
        {
            throw new ImageArchiveException("the layer is no tar archive", error);
        }
    }

    private static LayerFile Of(TarEntry entry, ReadOnlyMemory<byte> head)
    {
        var path = ImagePath.Of(entry.Name);
        var name = path[(path.LastIndexOf('/') + 1)..];
        var folder = path[..^name.Length].TrimEnd('/');
        if (name == Opaque)
            return new LayerFile(folder, LayerFileKind.Removal, entry.Mode);
        if (name.StartsWith(Whiteout, StringComparison.Ordinal))
            return new LayerFile(ImagePath.Of($"{folder}/{name[Whiteout.Length..]}"), LayerFileKind.Removal, entry.Mode);
        return new LayerFile(path, KindOf(entry.EntryType), entry.Mode, head);
    }

    private static LayerFileKind KindOf(TarEntryType type) => type switch
    {
        TarEntryType.Directory or TarEntryType.DirectoryList => LayerFileKind.Folder,
        TarEntryType.SymbolicLink => LayerFileKind.Link,
        TarEntryType.BlockDevice or TarEntryType.CharacterDevice or TarEntryType.Fifo => LayerFileKind.Special,
        _ => LayerFileKind.File,
    };

    private static async Task<Stream> DecompressedAsync(Stream layer, CancellationToken cancellationToken)
    {
        var magic = new byte[4];
        var length = await layer.ReadAtLeastAsync(magic, magic.Length, throwOnEndOfStream: false, cancellationToken);
        var whole = new PrefixedStream(magic.AsMemory(0, length), layer);
        if (magic is [0x1f, 0x8b, ..])
            return new GZipStream(whole, CompressionMode.Decompress);
        return magic is [0x28, 0xb5, 0x2f, 0xfd]
            ? throw new ImageArchiveException("the layer is compressed by zstd, which is not read here")
            : whole;
    }
}

using System.Formats.Tar;
using Berrys.Tools.Images;

namespace Berrys.Tools.ImageArchives;

/// <summary>
/// Reads a layer entry by entry, in bounded memory: nothing is unpacked, and links are not followed. Deleted files are marked as
/// the OCI image specification says (https://github.com/opencontainers/image-spec/blob/main/layer.md#whiteouts).
/// </summary>
public static class LayerReader
{
    /// <summary>How much of a file is read ahead, in bytes: 64 KiB.</summary>
    public const int HeadLength = 64 << 10;

    /// <summary>The most entries that a layer may have.</summary>
    public const int MostEntries = 2_000_000;

    private const string Whiteout = ".wh.";
    private const string Opaque = ".wh..wh..opq";

    /// <summary>Reads a layer to its end.</summary>
    /// <param name="layer">The layer as a tar archive, without compression; it is closed in the end.</param>
    /// <param name="take">Gets each entry.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>A task that ends with the last entry.</returns>
    /// <exception cref="ImageArchiveException">It is no layer, or too large.</exception>
    public static async Task ReadAsync(Stream layer, Func<LayerFile, ValueTask> take, CancellationToken cancellationToken)
    {
        await using var archive = new TarGuardStream(layer);
        await using var reader = new TarReader(archive, leaveOpen: true);
        var head = new byte[HeadLength];
        var count = 0;
        try
        {
            while (await reader.GetNextEntryAsync(copyData: false, cancellationToken) is { } entry)
            {
                if (++count > MostEntries)
                    throw new ImageArchiveException($"a layer has more than {MostEntries} entries");
                if (entry.EntryType is TarEntryType.GlobalExtendedAttributes)
                    continue;
                var length = entry.DataStream is { } content ? await content.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, cancellationToken) : 0;
                await take(Of(entry, head.AsMemory(0, length)));
            }

            await archive.CopyToAsync(Stream.Null, cancellationToken);
        }
        catch (Exception error) when (ImageArchiveException.IsDamage(error))
        {
            throw new ImageArchiveException("a layer is no tar archive", error);
        }
    }

    private static LayerFile Of(TarEntry entry, ReadOnlyMemory<byte> head)
    {
        var path = ImagePath.Of(entry.Name);
        var name = path[(path.LastIndexOf('/') + 1)..];
        var folder = path[..^name.Length].TrimEnd('/');
        if (name == Opaque)
            return new LayerFile(folder, LayerFileKind.Clearance, entry.Mode);
        if (name.StartsWith(Whiteout, StringComparison.Ordinal))
            return new LayerFile(ImagePath.Of($"{folder}/{name[Whiteout.Length..]}"), LayerFileKind.Removal, entry.Mode);
        var kind = KindOf(entry.EntryType);
        return new LayerFile(path, kind, entry.Mode, head)
        {
            Length = entry.Length,
            Rest = entry.DataStream,
            Target = kind == LayerFileKind.HardLink ? ImagePath.Of(entry.LinkName) : null,
        };
    }

    private static LayerFileKind KindOf(TarEntryType type) => type switch
    {
        TarEntryType.HardLink => LayerFileKind.HardLink,
        TarEntryType.Directory or TarEntryType.DirectoryList => LayerFileKind.Folder,
        TarEntryType.SymbolicLink => LayerFileKind.Link,
        TarEntryType.BlockDevice or TarEntryType.CharacterDevice or TarEntryType.Fifo => LayerFileKind.Special,
        _ => LayerFileKind.File,
    };
}

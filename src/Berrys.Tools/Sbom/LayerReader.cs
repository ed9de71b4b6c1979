using System.Formats.Tar;

namespace Berrys.Tools.Sbom;

/// <summary>Reads one layer of an image: what matters in it is kept in memory, nothing is written anywhere.</summary>
internal static class LayerReader
{
    private const string Whiteout = ".wh.";
    private const string Opaque = ".wh..wh..opq";

    /// <summary>Reads a layer.</summary>
    /// <param name="layer">The layer as tar, without compression.</param>
    /// <param name="below">The layers below it.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>What it changes.</returns>
    /// <exception cref="ImageArchiveException">It is no layer, or holds a list of packages that is too large.</exception>
    public static async Task<LayerChanges> ReadAsync(Stream layer, ImageFileSystem below, CancellationToken cancellationToken)
    {
        var changes = new LayerChanges();
        var size = 0L;
        await using var bounded = new BoundedReads(layer);
        await using var reader = new TarReader(bounded, leaveOpen: true);
        while (await reader.GetNextEntryAsync(copyData: false, cancellationToken) is { } entry)
        {
            if (entry.EntryType is TarEntryType.GlobalExtendedAttributes || ImageFiles.PathOf(entry.Name) is not { } path)
                continue;
            var slash = path.LastIndexOf('/') + 1;
            var name = path.AsSpan(slash);
            if (name.SequenceEqual(Opaque))
                changes.Empty(path[..Math.Max(slash - 1, 0)]);
            else if (name.StartsWith(Whiteout))
                changes.Remove(string.Concat(path.AsSpan(0, slash), name[Whiteout.Length..]));
            else
                size += await AddAsync(changes, entry, path, below, cancellationToken);
            if (size > ImageFileSystem.Limit)
                throw new ImageArchiveException($"its lists of packages are larger than {ImageFileSystem.Limit >> 20} MiB");
        }

        return changes;
    }

    private static async Task<int> AddAsync(LayerChanges changes, TarEntry entry, string path, ImageFileSystem below, CancellationToken cancellationToken)
    {
        // Whatever stands in a file's or folder's place now: only a folder keeps what was in the folder.
        if (below.Knows(path) && (entry.EntryType is not TarEntryType.Directory || below.Find(path) is not null))
            changes.Remove(path);
        if (!ImageFiles.IsWanted(path))
            return 0;
        byte[]? content = entry.EntryType switch
        {
            TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile => await ContentAsync(entry, path, cancellationToken),
            TarEntryType.HardLink when ImageFiles.PathOf(entry.LinkName) is { } target => changes.Added.GetValueOrDefault(target) ?? below.Find(target),
            _ => null,
        };
        if (content is null)
        {
            changes.Added.Remove(path);
            return 0;
        }

        changes.Added[path] = content;
        return content.Length;
    }

    private static async Task<byte[]> ContentAsync(TarEntry entry, string path, CancellationToken cancellationToken)
    {
        if (entry.Length > ImageFiles.LargestDatabase && !ImageFiles.MayBeCut(path))
            throw new ImageArchiveException($"its file /{path} is larger than {ImageFiles.LargestDatabase >> 20} MiB");
        var content = new byte[ImageFiles.MayBeCut(path) ? Math.Min(entry.Length, ImageFiles.LargestHead) : entry.Length];
        if (entry.DataStream is not { } data)
            return content;
        for (var read = 0; read < content.Length; read += BoundedReads.Limit)
            await data.ReadExactlyAsync(content.AsMemory(read, Math.Min(BoundedReads.Limit, content.Length - read)), cancellationToken);
        return content;
    }
}

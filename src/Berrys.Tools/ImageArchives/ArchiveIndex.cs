using System.Formats.Tar;
using Berrys.Tools.Images;

namespace Berrys.Tools.ImageArchives;

/// <summary>Where the files of an image's archive lie in it.</summary>
internal sealed class ArchiveIndex
{
    // An image has some hundred layers at most.
    private const int MostEntries = 10_000;
    private const int MostLinks = 10;
    private const int LargestDocument = 8 << 20;

    private readonly Stream _archive;
    private readonly Dictionary<string, (long Offset, long Length)> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);

    private ArchiveIndex(Stream archive) => _archive = archive;

    /// <summary>Reads where the files lie.</summary>
    /// <param name="archive">The archive; it can seek.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The index.</returns>
    /// <exception cref="ImageArchiveException">It is no archive of an image.</exception>
    public static async Task<ArchiveIndex> ReadAsync(Stream archive, CancellationToken cancellationToken)
    {
        var index = new ArchiveIndex(archive);
        await using var reader = new TarReader(archive, leaveOpen: true);
        while (await reader.GetNextEntryAsync(copyData: false, cancellationToken) is { } entry)
        {
            if (index._files.Count + index._links.Count >= MostEntries)
                throw new ImageArchiveException($"the image's archive has more than {MostEntries} entries");
            var path = ImagePath.Of(entry.Name);
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile)
                index._files[path] = (entry.DataOffset, entry.Length);
            // Within the archive, whatever the link says. Docker 20.10 writes a layer that occurs twice as a link to the first one.
            else if (entry.EntryType is TarEntryType.SymbolicLink)
                index._links[path] = ImagePath.Of($"{path[..(path.LastIndexOf('/') + 1)]}{entry.LinkName}");
        }

        return index;
    }

    /// <summary>Opens a file.</summary>
    /// <param name="path">Its path in the archive.</param>
    /// <returns>The file, or <see langword="null"/> when there is none.</returns>
    public Stream? Open(string path)
    {
        for (var links = 0; links < MostLinks && _links.TryGetValue(path, out var target); links++)
            path = target;
        return _files.TryGetValue(path, out var range) ? new FileRange(_archive, range.Offset, range.Length) : null;
    }

    /// <summary>Reads a small file whole.</summary>
    /// <param name="path">Its path in the archive.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Its bytes, or <see langword="null"/> when there is none.</returns>
    /// <exception cref="ImageArchiveException">It is not small.</exception>
    public async Task<byte[]?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = Open(path);
        if (file is null)
            return null;
        if (file.Length > LargestDocument)
            throw new ImageArchiveException($"a document in the image's archive is larger than {LargestDocument >> 20} MiB");
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}

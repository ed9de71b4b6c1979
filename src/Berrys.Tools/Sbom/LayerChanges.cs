using Berrys.Tools.ImageArchives;

namespace Berrys.Tools.Sbom;

/// <summary>What a layer changes in the layers below it (https://github.com/opencontainers/image-spec/blob/main/layer.md#whiteouts).</summary>
/// <param name="below">The layers below it.</param>
internal sealed class LayerChanges(ImageFileSystem below)
{
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _cleared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _added = new(StringComparer.Ordinal);
    private long _size;

    /// <summary>The files that it adds, by path.</summary>
    public IReadOnlyDictionary<string, byte[]> Added => _added;

    /// <summary>Whether it takes away a file of the layers below.</summary>
    /// <param name="path">The file's path.</param>
    /// <returns>Whether it does.</returns>
    public bool Removes(string path) => _cleared.Contains("")
        || ImageFileSystem.WithFolders(path).Any(_removed.Contains)
        || ImageFileSystem.WithFolders(path).Skip(1).Any(_cleared.Contains);

    /// <summary>Takes in an entry of the layer.</summary>
    /// <param name="file">The entry.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="ImageArchiveException">It is a list of packages that is too large.</exception>
    public async ValueTask TakeAsync(LayerFile file, CancellationToken cancellationToken)
    {
        if (file.Path.Length > ImageFiles.LongestPath)
            return;
        if (file.Kind == LayerFileKind.Clearance)
            _cleared.Add(file.Path);
        else if (file.Kind == LayerFileKind.Removal)
            _removed.Add(file.Path);
        else
            await AddAsync(file, cancellationToken);
    }

    private async ValueTask AddAsync(LayerFile file, CancellationToken cancellationToken)
    {
        // Whatever stands in a file's or folder's place now: only a folder keeps what was in the folder.
        if (below.Knows(file.Path) && (file.Kind != LayerFileKind.Folder || below.Find(file.Path) is not null))
            _removed.Add(file.Path);
        if (!ImageFiles.IsWanted(file.Path))
            return;
        var content = file.Kind switch
        {
            LayerFileKind.File => await ContentAsync(file, cancellationToken),
            LayerFileKind.HardLink when file.Target is { } target => _added.GetValueOrDefault(target) ?? below.Find(target),
            _ => null,
        };
        if (content is null)
        {
            _added.Remove(file.Path);
            return;
        }

        _added[file.Path] = content;
        _size += content.Length;
        if (_size > ImageFileSystem.Limit)
            throw new ImageArchiveException($"the image's lists of packages are larger than {ImageFileSystem.Limit >> 20} MiB");
    }

    private static async ValueTask<byte[]> ContentAsync(LayerFile file, CancellationToken cancellationToken)
    {
        var mayBeCut = ImageFiles.MayBeCut(file.Path);
        if (file.Length > ImageFiles.LargestDatabase && !mayBeCut)
            throw new ImageArchiveException($"the image's file /{file.Path} is larger than {ImageFiles.LargestDatabase >> 20} MiB");
        var content = new byte[mayBeCut ? Math.Min(file.Length, ImageFiles.LargestHead) : file.Length];
        var head = file.Head[..Math.Min(content.Length, file.Head.Length)];
        head.CopyTo(content);
        if (head.Length < content.Length && file.Rest is { } rest)
            await rest.ReadExactlyAsync(content.AsMemory(head.Length), cancellationToken);
        return content;
    }
}

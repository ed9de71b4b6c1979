namespace Berrys.Tools.Sbom;

/// <summary>What a layer changes in the layers below it (https://github.com/opencontainers/image-spec/blob/main/layer.md#whiteouts).</summary>
internal sealed class LayerChanges
{
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _emptied = new(StringComparer.Ordinal);

    /// <summary>The files that it adds, by path.</summary>
    public Dictionary<string, byte[]> Added { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes away a file, or a folder with all that is in it.</summary>
    /// <param name="path">Its path.</param>
    public void Remove(string path) => _removed.Add(path);

    /// <summary>Takes away all that is in a folder.</summary>
    /// <param name="folder">Its path; empty for the root.</param>
    public void Empty(string folder) => _emptied.Add(folder);

    /// <summary>Whether it takes away a file of the layers below.</summary>
    /// <param name="path">The file's path.</param>
    /// <returns>Whether it does.</returns>
    public bool Removes(string path) => _emptied.Contains("")
        || ImageFileSystem.WithFolders(path).Any(_removed.Contains)
        || ImageFileSystem.WithFolders(path).Skip(1).Any(_emptied.Contains);
}

using System.Collections.Immutable;

namespace Berrys.Pipeline.Workspaces;

/// <summary>The files of a workspace, in order, so that those of one folder are found without looking at all.</summary>
/// <param name="files">The files, relative to the workspace with forward slashes.</param>
public sealed class FileTree(IEnumerable<string> files)
{
    private readonly ImmutableArray<string> _files = [.. files.Order(StringComparer.Ordinal)];

    private readonly Lazy<ILookup<string, string>> _byFolder = new(() => files.ToLookup(FolderOf, StringComparer.Ordinal));

    /// <summary>All files, in ordinal order.</summary>
    public ImmutableArray<string> All => _files;

    /// <summary>Whether there is a file.</summary>
    /// <param name="path">Its path.</param>
    /// <returns><see langword="true"/> when there is.</returns>
    public bool Contains(string path) => _files.BinarySearch(path, StringComparer.Ordinal) >= 0;

    /// <summary>The files right in a folder.</summary>
    /// <param name="folder">The folder without a slash at its end; empty for the workspace itself.</param>
    /// <returns>The files.</returns>
    public IEnumerable<string> In(string folder) => _byFolder.Value[folder];

    /// <summary>The folders that a path lies in, the workspace itself first.</summary>
    /// <param name="path">A file or folder.</param>
    /// <returns>The folders; the empty text is the workspace itself.</returns>
    public static IEnumerable<string> Above(string path)
    {
        yield return "";
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
            yield return path[..slash];
    }

    /// <summary>The files below a folder, in ordinal order.</summary>
    /// <param name="folder">The folder without a slash at its end; empty for the workspace itself.</param>
    /// <returns>The files.</returns>
    public ReadOnlySpan<string> Below(string folder)
    {
        if (folder.Length == 0)
            return _files.AsSpan();
        var from = Position(folder + "/");
        // The sign after the slash.
        return _files.AsSpan(from, Position(folder + "0") - from);
    }

    private static string FolderOf(string file) => file.LastIndexOf('/') is >= 0 and var slash ? file[..slash] : "";

    private int Position(string text)
    {
        var at = _files.BinarySearch(text, StringComparer.Ordinal);
        return at < 0 ? ~at : at;
    }
}

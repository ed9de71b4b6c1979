using System.Collections.Immutable;

namespace Berrys.Pipeline.Checks;

/// <summary>The files of a workspace, in order, so that those of one folder are found without looking at all.</summary>
/// <param name="files">The files, relative to the workspace with forward slashes.</param>
public sealed class FileTree(IEnumerable<string> files)
{
    private readonly ImmutableArray<string> _files = [.. files.Order(StringComparer.Ordinal)];

    /// <summary>All files, in ordinal order.</summary>
    public ImmutableArray<string> All => _files;

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

    private int Position(string text)
    {
        var at = _files.BinarySearch(text, StringComparer.Ordinal);
        return at < 0 ? ~at : at;
    }
}

namespace Berrys.Tools.Git;

/// <summary>One entry of Git's status.</summary>
/// <param name="Index">What differs between the commit and the index, as Git's letter.</param>
/// <param name="WorkingTree">What differs between the index and the working tree, as Git's letter.</param>
/// <param name="Path">The file, relative to the repository's root.</param>
/// <param name="From">The name it was renamed or copied from, or <see langword="null"/>.</param>
public sealed record GitChange(char Index, char WorkingTree, string Path, string? From = null)
{
    /// <summary>Whether Git does not track the file.</summary>
    public bool IsUntracked => Index == '?';
}

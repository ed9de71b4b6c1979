namespace Berrys.Pipeline.Caching;

/// <summary>What a cached output is.</summary>
public enum CachedOutputKind
{
    /// <summary>A file.</summary>
    File,

    /// <summary>A symbolic link.</summary>
    Link,

    /// <summary>A folder; what is in it are outputs of their own.</summary>
    Folder,
}

/// <summary>A file, link or folder that a step wrote.</summary>
/// <param name="Path">Its portable path; see <see cref="PortablePaths.NameOf"/>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Mode">Its permissions, such as octal 644; 0 for a link.</param>
/// <param name="Content">The digest of a file's content, the target of a link; empty for a folder.</param>
public sealed record CachedOutput(string Path, CachedOutputKind Kind, UnixFileMode Mode, string Content);

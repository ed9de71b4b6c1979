namespace Berrys.Pipeline.Workspaces;

/// <summary>Looks into a workspace's folder. Paths are relative to it, with forward slashes.</summary>
/// <param name="root">The workspace's folder, absolute.</param>
internal sealed class WorkspaceFolder(string root)
{
    private const int SearchDepth = 6;

    /// <summary>The workspace's folder.</summary>
    public string Root => root;

    /// <summary>Whether a file or folder exists.</summary>
    /// <param name="path">Its path.</param>
    /// <returns><see langword="true"/> when it does.</returns>
    public bool Exists(string path) => Path.Exists(Full(path));

    /// <summary>The first of some files that exists.</summary>
    /// <param name="paths">Their paths.</param>
    /// <returns>Its path, or <see langword="null"/>.</returns>
    public string? FirstFile(IEnumerable<string> paths) => paths.FirstOrDefault(path => File.Exists(Full(path)));

    /// <summary>The first of some folders that exists.</summary>
    /// <param name="paths">Their paths.</param>
    /// <returns>Its path, or <see langword="null"/>.</returns>
    public string? FirstFolder(IEnumerable<string> paths) => paths.FirstOrDefault(path => Directory.Exists(Full(path)));

    /// <summary>The names of a folder's subfolders in ordinal order, without hidden ones and Python's caches.</summary>
    /// <param name="path">The folder; it need not exist.</param>
    /// <returns>The names.</returns>
    public IReadOnlyList<string> Children(string path) =>
    [
        .. Entries(path)
            .Where(entry => entry is DirectoryInfo folder && !IsIgnored(folder.Name) && !LeadsUpwards(folder))
            .Select(entry => entry.Name)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The names of a folder's own files whose names satisfy a condition, in ordinal order.</summary>
    /// <param name="path">The folder; it need not exist.</param>
    /// <param name="condition">The condition.</param>
    /// <returns>The names.</returns>
    public IReadOnlyList<string> Files(string path, Func<string, bool> condition) =>
        [.. Entries(path).OfType<FileInfo>().Select(file => file.Name).Where(condition).Order(StringComparer.Ordinal)];

    /// <summary>Whether a folder has a Python file, in itself or below; symbolic links are not followed.</summary>
    /// <param name="path">The folder.</param>
    /// <returns><see langword="true"/> when it does.</returns>
    public bool HasPython(string path) => HasPython(path, depth: 0);

    private bool HasPython(string path, int depth) =>
        Entries(path).Any(entry => entry is FileInfo && entry.Name.EndsWith(".py", StringComparison.Ordinal))
        || (depth < SearchDepth && Entries(path).Any(entry =>
            entry is DirectoryInfo { LinkTarget: null } && !IsIgnored(entry.Name) && HasPython($"{path}/{entry.Name}", depth + 1)));

    private FileSystemInfo[] Entries(string path)
    {
        var folder = new DirectoryInfo(Full(path));
        try
        {
            return folder.Exists ? folder.GetFileSystemInfos() : [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BerrysException(ExitCode.Usage, $"{folder.FullName} cannot be read: {error.Message}", $"ls -ld '{folder.FullName}'", error);
        }
    }

    private string Full(string path) => Path.Combine(root, path);

    private static bool IsIgnored(string name) => name.StartsWith('.') || name == "__pycache__";

    // A link to a folder around itself would make a component of the whole workspace; a broken or circular one is none.
    private static bool LeadsUpwards(DirectoryInfo folder) => folder.LinkTarget is not null
        && (RealPath.Of(folder.FullName) is var real
            && (!Directory.Exists(real) || IsAround(real, folder.FullName) || IsAround(real, RealPath.Of(folder.Parent!.FullName))));

    private static bool IsAround(string outer, string inner) =>
        (inner + Path.DirectorySeparatorChar).StartsWith(outer.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}

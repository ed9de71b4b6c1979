namespace Berrys.Tools.Images;

/// <summary>Paths relative to the workspace.</summary>
internal static class WorkspacePath
{
    /// <summary>Appends a path to a folder.</summary>
    /// <param name="folder">The folder, <c>.</c> for the workspace.</param>
    /// <param name="path">The path, relative to the folder.</param>
    /// <returns>The normalised path, <c>.</c> for the workspace; <see langword="null"/> when it is absolute or leaves the workspace.</returns>
    public static string? Combine(string folder, string path)
    {
        if (Path.IsPathRooted(path) || path.StartsWith('~'))
            return null;
        var parts = new List<string>();
        foreach (var part in $"{folder}/{path}".Replace('\\', '/').Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else
                return null;
        }

        return parts.Count == 0 ? "." : string.Join('/', parts);
    }
}

namespace Berrys.Pipeline.Workspaces;

/// <summary>Resolves symbolic links, so that one folder has one path whichever way it was reached.</summary>
public static class RealPath
{
    /// <summary>The path without symbolic links in it.</summary>
    /// <param name="path">A path; the end of it need not exist.</param>
    /// <returns>The absolute path, without a separator at its end.</returns>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var resolved = Path.GetPathRoot(full)!;
        foreach (var part in full[resolved.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            resolved = Path.Combine(resolved, part);
            try
            {
                // A link's target can itself lead through links; those are resolved from its root on.
                if (new DirectoryInfo(resolved).ResolveLinkTarget(returnFinalTarget: true) is { } target)
                    resolved = Of(target.FullName);
            }
            catch (IOException)
            {
                // A loop, or a part that cannot be read: the path stays as it was written.
                return full;
            }
            catch (UnauthorizedAccessException)
            {
                return full;
            }
        }

        return resolved;
    }
}

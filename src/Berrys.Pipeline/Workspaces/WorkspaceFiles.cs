using System.Collections.Immutable;

namespace Berrys.Pipeline.Workspaces;

/// <summary>Lists a workspace's files where no version control says which they are.</summary>
public static class WorkspaceFiles
{
    private static readonly string[] Ignored =
        [".git", ".berrys", "__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".tox", ".venv", "node_modules"];

    /// <summary>
    /// Lists all files but those in folders that tools fill: caches, virtual environments, <c>.git</c>, <c>.berrys</c> and the
    /// workspace's own <c>artifacts</c>. Links to folders are not followed.
    /// </summary>
    /// <param name="root">The workspace's folder, absolute.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <returns>The files relative to the workspace with forward slashes, in ordinal order.</returns>
    public static ImmutableSortedSet<string> List(string root, CancellationToken cancellationToken)
    {
        var files = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var open = new Stack<(DirectoryInfo Folder, string Path)>([(new DirectoryInfo(root), "")]);
        while (open.TryPop(out var next))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var entry in next.Folder.EnumerateFileSystemInfos())
            {
                var path = next.Path + entry.Name;
                if (entry is not DirectoryInfo folder)
                    files.Add(path);
                else if (folder.LinkTarget is null && path != "artifacts" && !Ignored.Contains(folder.Name, StringComparer.Ordinal))
                    open.Push((folder, path + "/"));
            }
        }

        return files.ToImmutable();
    }
}

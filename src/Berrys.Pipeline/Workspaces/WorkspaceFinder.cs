namespace Berrys.Pipeline.Workspaces;

/// <summary>Decides which folder is the workspace (docs/workspace.md).</summary>
public static class WorkspaceFinder
{
    /// <summary>Finds the workspace.</summary>
    /// <param name="given">The value of <c>--workspace</c>, relative to <paramref name="current"/> or absolute; <see langword="null"/> when not given.</param>
    /// <param name="current">The folder that the program was called in.</param>
    /// <param name="repository">The checkout of this program, whose sample is the workspace inside it; <see langword="null"/> when it is not known.</param>
    /// <returns>The workspace's folder, absolute and free of symbolic links.</returns>
    /// <exception cref="BerrysException">There is no workspace (exit code 2).</exception>
    public static string Find(string? given, string current, string? repository)
    {
        if (given is not null)
            return Given(given, current);
        var start = RealPath.Of(current);
        var own = repository is null ? null : RealPath.Of(repository);
        var folders = Upwards(start, own).ToList();

        // An ordinary folder called services is common inside a service's own code; one that holds services decides first.
        var found = folders.Find(folder => HasFile(folder) || WorkspaceReader.HasServices(folder))
            ?? folders.Find(IsWorkspace);
        if (found is not null)
            return found;
        if (own is not null && IsInside(start, own) && Path.Combine(own, "samples", "berrys-agents") is var sample && IsWorkspace(sample))
            return sample;
        throw new BerrysException(
            ExitCode.Usage,
            $"No workspace: neither {start} nor a folder above it has a {PipelineFile.Name} or a services folder.",
            "Run it in a workspace, or name one: ./build.sh --workspace=DIR");
    }

    private static string Given(string given, string current)
    {
        if (given.Length == 0)
            throw new BerrysException(ExitCode.Usage, "--workspace names no folder.", "./build.sh --workspace=DIR");
        var folder = Path.GetFullPath(given, current);
        if (!Directory.Exists(folder))
            throw new BerrysException(ExitCode.Usage, $"--workspace={given}: there is no folder {folder}.", "./build.sh --workspace=DIR");
        var real = RealPath.Of(folder);
        return IsWorkspace(real) ? real : throw new BerrysException(
            ExitCode.Usage,
            $"--workspace={given}: {real} has neither a {PipelineFile.Name} nor a services folder.",
            $"Name a workspace, or make this one: an empty {PipelineFile.Name} is enough.");
    }

    private static IEnumerable<string> Upwards(string start, string? end)
    {
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;

            // What lies above the checkout of this program is not what someone inside it means.
            if (folder == end)
                yield break;
        }
    }

    private static bool IsWorkspace(string folder) => HasFile(folder) || Directory.Exists(Path.Combine(folder, "services"));

    private static bool HasFile(string folder) => File.Exists(Path.Combine(folder, PipelineFile.Name));

    private static bool IsInside(string folder, string outer) =>
        folder == outer || folder.StartsWith(outer + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}

using Berrys.Pipeline.Checks;

namespace Berrys.Build.Steps;

/// <summary>Lists the files of the workspace: what git tracks or would track, or, outside of a repository, what lies there.</summary>
/// <param name="session">The workspace.</param>
/// <param name="commands">Runs git.</param>
public sealed class WorkspaceFiles(WorkspaceSession session, ICommandRunner commands) : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);
    private static readonly string[] IgnoredFolders = [".git", ".berrys", "artifacts", "__pycache__", ".pytest_cache", "node_modules", ".venv", "venv"];
    private readonly SemaphoreSlim _gate = new(1, 1);
    private IReadOnlyList<string>? _files;

    /// <summary>Lists them, once for a run.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Paths relative to the workspace with forward slashes, in ordinal order.</returns>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _files ??= await TrackedAsync(cancellationToken) ?? Present(session.Workspace.Root);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    private async Task<IReadOnlyList<string>?> TrackedAsync(CancellationToken cancellationToken)
    {
        var root = session.Workspace.Root;
        var command = new Command
        {
            Executable = "git",
            Arguments = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"],
            WorkingDirectory = root,
            Deadline = Deadline,
        };
        var result = await commands.RunAsync(command, null, cancellationToken);
        if (result is not { ExitCode: 0, DeadlinePassed: false })
            return null;
        // The index still names files that were deleted since.
        return [.. result.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(path => Path.Exists(Path.Combine(root, path))).Order(StringComparer.Ordinal)];
    }

    private static IReadOnlyList<string> Present(string root)
    {
        return [.. Below(root).Select(path => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal)];

        static IEnumerable<string> Below(string folder) => Directory.EnumerateFiles(folder).Concat(
            Directory.EnumerateDirectories(folder)
                .Where(child => !IgnoredFolders.Contains(Path.GetFileName(child), StringComparer.Ordinal) && new DirectoryInfo(child).LinkTarget is null)
                .SelectMany(Below));
    }
}

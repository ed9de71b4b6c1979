using Berrys.Build.Prerequisites;
using Berrys.Pipeline.Caching;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Workspaces;
using Berrys.Tools.Git;
using Berrys.Tools.Prerequisites;

namespace Berrys.Build.Steps;

/// <summary>Lists the files of the workspace: what git tracks or would track, or, outside of a repository, what lies there.</summary>
/// <param name="session">The workspace.</param>
/// <param name="commands">Runs git.</param>
/// <param name="tools">Finds git.</param>
/// <param name="clock">The clock.</param>
public sealed class WorkspaceListing(WorkspaceSession session, ICommandRunner commands, ToolFinder tools, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private IReadOnlySet<string>? _files;
    private FileTree? _tree;

    /// <summary>Lists the files in order.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The files; equal to those of <see cref="ListAsync"/>.</returns>
    public async Task<FileTree> TreeAsync(CancellationToken cancellationToken) => _tree ??= new FileTree(await ListAsync(cancellationToken));

    /// <summary>The files, when they are known already.</summary>
    public IReadOnlySet<string>? Known => _files;

    /// <summary>When they were listed, in nanoseconds since 1970; 0 before that.</summary>
    public long ListedAt { get; private set; }

    /// <summary>Lists them anew, whatever this run knows.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The files.</returns>
    public async Task<IReadOnlySet<string>> ListAgainAsync(CancellationToken cancellationToken) =>
        await TrackedAsync(cancellationToken) ?? WorkspaceFiles.List(session.Workspace.Root, cancellationToken);

    /// <summary>Lists them, once for a run.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Paths relative to the workspace with forward slashes, in ordinal order.</returns>
    public async Task<IReadOnlySet<string>> ListAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_files is null)
            {
                ListedAt = FileState.Moment(clock);
                _files = await ListAgainAsync(cancellationToken);
            }

            return _files;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    private async Task<IReadOnlySet<string>?> TrackedAsync(CancellationToken cancellationToken)
    {
        if (await tools.FindAsync(PrerequisiteCatalog.Git, cancellationToken) is not { } git)
            return null;
        var found = new SortedSet<string>(StringComparer.Ordinal);
        return await AddAsync(found, git.Path, "", cancellationToken) ? found : null;
    }

    private async Task<bool> AddAsync(SortedSet<string> found, string git, string folder, CancellationToken cancellationToken)
    {
        var result = await commands.RunAsync(new GitCommand(git, Path.Combine(session.Workspace.Root, folder), Deadline).Files(), null, cancellationToken);
        if (GitOutput.IsNoRepository(result))
            return false;
        string[] paths = [.. GitOutput.Files(result).Select(file => folder + file)];
        var states = new FileState?[paths.Length];
        Parallel.For(0, paths.Length, index => states[index] = session.States.First(paths[index]));
        for (var index = 0; index < paths.Length; index++)
        {
            // The index still names files that were deleted since.
            if (states[index] is not { } state)
                continue;
            // A submodule is one entry; one that is not checked out is an empty folder.
            if (!state.IsFolder)
                found.Add(paths[index]);
            else if (Path.Exists(Path.Combine(session.Workspace.Root, paths[index], ".git")))
                await AddAsync(found, git, paths[index].TrimEnd('/') + "/", cancellationToken);
        }

        return true;
    }
}

using Berrys.Build.Steps;
using Berrys.Pipeline.Caching;
using Berrys.Pipeline.Dependencies;
using Cake.Core;

namespace Berrys.Build.Changes;

/// <summary>Which services and shared libraries of the workspace use which. What a file imports is remembered from run to run.</summary>
/// <param name="session">The workspace.</param>
/// <param name="files">The workspace's files.</param>
/// <param name="console">Prints.</param>
/// <param name="clock">The clock.</param>
public sealed class WorkspaceDependencies(WorkspaceSession session, WorkspaceListing files, IConsole console, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Lazy<FileIndex> _imports = new(() => new(
        session.Workspace.Root, Path.Combine(session.State.At("cache"), "imports"), file => PythonImport.Write(PythonImports.Of(File.ReadAllText(file))), clock, session.States));
    private DependencyGraph? _graph;

    /// <summary>Finds it out, once for a run, and says which of them use each other in a circle.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The graph.</returns>
    public async Task<DependencyGraph> ReadAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _graph ??= Read(await files.TreeAsync(cancellationToken));
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Whether a file's imports were looked at in this run.</summary>
    /// <param name="file">The file, relative to the workspace.</param>
    /// <returns><see langword="true"/> when they were.</returns>
    public bool HasRead(string file) => _graph is not null && _imports.Value.HasSeen(file);

    /// <summary>The state that stands for what a Python file imports, in a run that asked for it.</summary>
    /// <param name="file">The file, relative to the workspace.</param>
    /// <returns>The state, or <see langword="null"/> when it cannot be told.</returns>
    public FileState? StateOf(string file) => _imports.Value.StateOf(file);

    /// <summary>Keeps for the next run what this one learnt of files.</summary>
    public void Close()
    {
        if (_imports.IsValueCreated)
            _imports.Value.Save();
    }

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    private DependencyGraph Read(Berrys.Pipeline.Workspaces.FileTree tree)
    {
        var graph = ComponentDependencies.Read(session.Workspace, tree, Imports);
        foreach (var circle in graph.Cycles())
            console.WriteLine("{0}", $"  note: {string.Join(", ", circle)} use each other in a circle: a change of one affects all of them");
        return graph;
    }

    private IEnumerable<PythonImport> Imports(string file)
    {
        try
        {
            return PythonImport.Parse(_imports.Value.HashOf(file));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Deleted since it was listed, or a link that leads nowhere: the step that reads it says so.
            return [];
        }
    }
}

using Berrys.Build.Options;
using Berrys.Build.Steps;
using Berrys.Pipeline;
using Berrys.Pipeline.Caching;
using Berrys.Pipeline.Caching.Remote;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Workspaces.Definitions;
using Berrys.Tools.Caches;
using Berrys.Tools.Secrets;
using Cake.Core;
using Cake.Core.Diagnostics;

namespace Berrys.Build.Caching;

/// <summary>The outcomes that a workspace's <c>.berrys/cache</c> remembers.</summary>
public sealed class WorkspaceCache : IDisposable
{
    private readonly FileIndex _inputs;
    private readonly FileIndex _outputs;
    private readonly CacheSweep _sweep;
    private readonly CacheDefinition _definition;
    private readonly HttpRemoteStore? _store;
    private readonly RemoteCache? _remote;
    private readonly Action<string> _say;
    private readonly BerrysException? _problem;

    /// <summary>Opens it; nothing is read or written yet.</summary>
    /// <param name="session">The workspace.</param>
    /// <param name="options">The command line.</param>
    /// <param name="files">The workspace's files.</param>
    /// <param name="secrets">What must not be printed.</param>
    /// <param name="console">Prints.</param>
    /// <param name="log">Tells how much is to be printed.</param>
    /// <param name="given">Secrets that people give.</param>
    /// <param name="clock">The clock.</param>
    public WorkspaceCache(
        WorkspaceSession session, PipelineOptions options, WorkspaceListing files, SecretRegistry secrets, IConsole console, ICakeLog log, SecretVariables given, TimeProvider clock)
    {
        _say = Say;
        var root = session.Identity.Root;
        var folder = session.State.At("cache");
        var paths = new PortablePaths(root, session.Artifacts.Path);
        _inputs = new(root, Path.Combine(folder, "files"), ContentHash.OfFile, clock, session.States);
        _outputs = new(root, Path.Combine(folder, "outputs"), OutputDigest.OfFile, clock, session.States);
        var places = new CachePlaces(folder, root, paths, _outputs, Say, clock);
        _sweep = new(folder, places.Entries, places.Contents, clock);
        _definition = session.HasWorkspace ? session.Workspace.Definition.Cache : new();
        _problem = _definition.Remote is { } named && options.Cache == CacheMode.On ? RemoteStores.Problem(named, given) : null;
        if (_definition.Remote is { } address && options.Cache == CacheMode.On && _problem is null)
        {
            _store = RemoteStores.Open(address, given);
            _remote = new(_store, places.Contents, places.Entries, new(given.Read(SecretVariables.CacheKey)), RemoteStores.MayPush(_definition, Say), Say, clock);
        }

        Steps = new(
            places,
            new StepKeys(_inputs, paths, Environment.GetEnvironmentVariable, Program),
            new CacheOptions
            {
                Mode = options.Cache,
                Explain = options.Explain,
                ShowLogs = log.Verbosity >= Verbosity.Verbose,
                Say = Say,
                Redact = text => secrets.Current.Redact(text),
                FilesBeside = step => FilesBeside(session, files, step),
            },
            clock,
            _remote);

        void Say(string line) => console.WriteLine("{0}", secrets.Current.Redact(line));
    }

    // Equal sources give equal modules.
    private static string Program { get; } = string.Join(
        ' ', ((Type[])[typeof(WorkspaceCache), typeof(StepCache), typeof(SecretRegistry)]).Select(type => type.Module.ModuleVersionId.ToString("N")));

    /// <summary>Makes sure that it can be used as pipeline.yaml says.</summary>
    /// <exception cref="BerrysException">Credentials would go over the network in clear (exit code 2).</exception>
    public void Check()
    {
        if (_problem is not null)
            throw _problem;
    }

    /// <summary>Carries out steps, or takes what is remembered of them.</summary>
    public StepCache Steps { get; }

    /// <summary>The hash of an input file as it is now.</summary>
    /// <param name="path">Its path relative to the workspace.</param>
    /// <returns>As <see cref="ContentHash.OfFile"/> gives it.</returns>
    public string HashOf(string path) => _inputs.HashOf(path);

    /// <summary>The state that stands for an input's content as this run read it.</summary>
    /// <param name="path">Its path relative to the workspace.</param>
    /// <returns>The state, or <see langword="null"/> when it cannot be told.</returns>
    public FileState? StateOf(string path) => _inputs.StateOf(path);

    /// <summary>The state that stands for an output's content as it is remembered.</summary>
    /// <param name="path">Its path, absolute.</param>
    /// <returns>The state, or <see langword="null"/> when it cannot be told.</returns>
    public FileState? StateOfOutput(string path) => _outputs.StateOf(path);

    /// <summary>Ends uploads, keeps for the next run what this one learnt of files, and keeps the cache within its size.</summary>
    /// <returns>A task that ends when that is done.</returns>
    public async Task CloseAsync()
    {
        if (_remote is not null)
            await _remote.DisposeAsync();
        try
        {
            _inputs.Save();
            _outputs.Save();
            if (Steps.HasKept && _sweep.Run(_definition.Size) is > 0 and var evicted)
                _say($"The cache had become larger than {_definition.Size / 1_000_000} MB: {evicted} outcomes that were not used for longest are removed from it");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _say($"The cache cannot be kept in order: {error.Message}");
        }
    }

    /// <inheritdoc />
    public void Dispose() => _store?.Dispose();

    private static IReadOnlyList<string> FilesBeside(WorkspaceSession session, WorkspaceListing files, Step step) =>
        session.HasWorkspace && session.Workspace.Components.FirstOrDefault(component => component.Name == step.Service) is { } component && files.Known is { } all
            ? [.. all.Where(file => file.StartsWith(component.Path + "/", StringComparison.Ordinal) && !step.Inputs.Contains(file))]
            : [];
}

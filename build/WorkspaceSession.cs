using System.Collections.Immutable;
using Berrys.Build.Options;
using Berrys.Build.Python;
using Berrys.Pipeline;
using Berrys.Pipeline.Caching;
using Berrys.Pipeline.Changes;
using Berrys.Pipeline.Sharding;
using Berrys.Pipeline.Workspaces;

namespace Berrys.Build;

/// <summary>The workspace of this run and its folders; targets that need none run without.</summary>
public sealed class WorkspaceSession
{
    private const string RootVariable = "BERRYS_BUILD_ROOT";
    private readonly Workspace? _workspace;
    private readonly BerrysException? _missing;
    private readonly Lazy<ImmutableArray<Component>> _named;
    private readonly bool _namesServices;
    private ImmutableArray<AffectedComponent>? _affected;

    private WorkspaceSession(string repository, string current, PipelineOptions options, Workspace? workspace, BerrysException? missing)
    {
        Repository = repository;
        _workspace = workspace;
        _missing = missing;
        Identity = new WorkspaceIdentity(workspace?.Root ?? repository);
        States = new FileStates(Identity.Root);
        Artifacts = Identity.Artifacts(options.Artifacts, current);
        _named = new(() => ComponentSelection.Select(Workspace, options.Services));
        _namesServices = options.Services is not null;
        IncludesRest = !_namesServices;
    }

    /// <summary>The states of the workspace's files as this run saw them.</summary>
    public FileStates States { get; }

    /// <summary>When the workspace was read, in nanoseconds since 1970.</summary>
    public long OpenedAt { get; private init; }

    /// <summary>This repository's folder, absolute.</summary>
    public string Repository { get; }

    /// <summary>Whether a workspace was found.</summary>
    public bool HasWorkspace => _workspace is not null;

    /// <summary>The workspace.</summary>
    /// <exception cref="BerrysException">None was found (exit code 2).</exception>
    public Workspace Workspace => _workspace ?? Refuse();

    /// <summary>What tells the workspace from others.</summary>
    public WorkspaceIdentity Identity { get; }

    /// <summary>The services and shared libraries that the run is for.</summary>
    /// <exception cref="BerrysException"><c>--services</c> names one that does not exist (exit code 2).</exception>
    public ImmutableArray<Component> Selected =>
        _affected is { } affected ? [.. _named.Value.Where(component => affected.Any(each => each.Component.Name == component.Name))] : _named.Value;

    /// <summary>Whether the run is for all services and shared libraries.</summary>
    public bool IsWhole => !_namesServices && _affected is null;

    /// <summary>Whether the run is also for files that belong to no service or shared library.</summary>
    public bool IncludesRest { get; private set; }

    /// <summary>The names of the targets that pipeline.yaml adds.</summary>
    public IEnumerable<string> CheckNames => _workspace is null
        ? []
        : _workspace.Definition.Checks.Where(check => !check.ReplacesBuiltIn).Select(check => check.Target);

    /// <summary>The folder for state that outlives a run.</summary>
    public OwnFolder State => Identity.State;

    /// <summary>The folder for results.</summary>
    public OwnFolder Artifacts { get; }

    /// <summary>The Python environment that <c>Restore</c> makes.</summary>
    public string VirtualEnvironment => State.At("venv");

    /// <summary>What <c>Restore</c> installed.</summary>
    public RestoredEnvironment? Restored => RestoredEnvironment.Read(VirtualEnvironment);

    /// <summary>Whether the run is for anything that runs when all services run together.</summary>
    public bool AffectsPlatform { get; private set; } = true;

    /// <summary>Finds and reads the workspace.</summary>
    /// <param name="options">What the run was asked for.</param>
    /// <param name="working">The value of <c>--working</c>, or <see langword="null"/>.</param>
    /// <returns>The session.</returns>
    /// <exception cref="BerrysException">The workspace asked for is none, or its pipeline.yaml is wrong (exit code 2).</exception>
    public static WorkspaceSession Open(PipelineOptions options, string? working)
    {
        var openedAt = FileState.Moment(TimeProvider.System);
        var current = Path.GetFullPath(working ?? ".");
        var repository = Checkout();
        string folder;
        try
        {
            folder = WorkspaceFinder.Find(options.Workspace, current, repository);
        }
        catch (BerrysException error) when (options.Workspace is null)
        {
            return new WorkspaceSession(repository ?? current, current, options, null, error);
        }

        return new WorkspaceSession(repository ?? current, current, options, WorkspaceReader.Read(folder), null) { OpenedAt = openedAt };
    }

    /// <summary>How long the steps of each service took when they ran last.</summary>
    public ServiceDurations Durations => new(State.At("cache/durations"));

    /// <summary>Finds the checkout of this program.</summary>
    /// <returns>Its folder, or <see langword="null"/> when it is not known.</returns>
    public static string? Checkout() =>
        Environment.GetEnvironmentVariable(RootVariable) is { Length: > 0 } root ? root : RepositoryAbove(AppContext.BaseDirectory);

    /// <summary>Restricts the run to what changes affect.</summary>
    /// <param name="affected">The affected components.</param>
    /// <param name="rest">Whether files changed that belong to none.</param>
    /// <param name="platform">Whether anything changed that runs when all services run together.</param>
    public void Restrict(ImmutableArray<AffectedComponent> affected, bool rest, bool platform)
    {
        _affected = affected;
        AffectsPlatform = platform;
        IncludesRest = rest && !_namesServices;
    }

    /// <summary>Makes the folder for state when it is not there.</summary>
    /// <returns>The folder, absolute.</returns>
    public string MakeStateFolder()
    {
        State.Create();
        return State.Path;
    }

    private Workspace Refuse() => throw _missing!;

    private static string? RepositoryAbove(string folder)
    {
        for (var candidate = Path.TrimEndingDirectorySeparator(folder); candidate is not null; candidate = Path.GetDirectoryName(candidate))
        {
            if (File.Exists(Path.Combine(candidate, "Berrys.Build.sln")))
                return candidate;
        }

        return null;
    }
}

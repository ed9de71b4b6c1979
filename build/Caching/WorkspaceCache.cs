using Berrys.Build.Options;
using Berrys.Build.Steps;
using Berrys.Pipeline.Caching;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Secrets;
using Cake.Core;
using Cake.Core.Diagnostics;

namespace Berrys.Build.Caching;

/// <summary>The outcomes that a workspace's <c>.berrys/cache</c> remembers.</summary>
public sealed class WorkspaceCache
{
    private readonly FileIndex _inputs;
    private readonly FileIndex _outputs;

    /// <summary>Opens it; nothing is read or written yet.</summary>
    /// <param name="session">The workspace.</param>
    /// <param name="options">The command line.</param>
    /// <param name="files">The workspace's files.</param>
    /// <param name="secrets">What must not be printed.</param>
    /// <param name="console">Prints.</param>
    /// <param name="log">Tells how much is to be printed.</param>
    /// <param name="clock">The clock.</param>
    public WorkspaceCache(
        WorkspaceSession session, PipelineOptions options, WorkspaceListing files, SecretRegistry secrets, IConsole console, ICakeLog log, TimeProvider clock)
    {
        var root = session.Identity.Root;
        var folder = session.State.At("cache");
        var paths = new PortablePaths(root, session.Artifacts.Path);
        _inputs = new(root, Path.Combine(folder, "files"), ContentHash.OfFile, clock, session.States);
        _outputs = new(root, Path.Combine(folder, "outputs"), OutputDigest.OfFile, clock, session.States);
        Steps = new(
            new CachePlaces(folder, root, paths, _outputs, Say, clock),
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
            clock);

        void Say(string line) => console.WriteLine("{0}", secrets.Current.Redact(line));
    }

    // Equal sources give equal modules.
    private static string Program { get; } = string.Join(
        ' ', ((Type[])[typeof(WorkspaceCache), typeof(StepCache), typeof(SecretRegistry)]).Select(type => type.Module.ModuleVersionId.ToString("N")));

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

    /// <summary>Keeps for the next run what this one learnt of files.</summary>
    public void Close()
    {
        _inputs.Save();
        _outputs.Save();
    }

    private static IReadOnlyList<string> FilesBeside(WorkspaceSession session, WorkspaceListing files, Step step) =>
        session.HasWorkspace && session.Workspace.Components.FirstOrDefault(component => component.Name == step.Service) is { } component && files.Known is { } all
            ? [.. all.Where(file => file.StartsWith(component.Path + "/", StringComparison.Ordinal) && !step.Inputs.Contains(file))]
            : [];
}

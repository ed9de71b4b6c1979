using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using Berrys.Build.Caching;
using Berrys.Build.Changes;
using Berrys.Build.Python;
using Berrys.Build.Running;
using Berrys.Build.Steps;
using Berrys.Pipeline;
using Berrys.Pipeline.Caching;
using Berrys.Pipeline.Stamps;
using Berrys.Pipeline.Workspaces;
using Berrys.Tools.Git;
using Berrys.Tools.Prerequisites;

namespace Berrys.Build.Stamps;

/// <summary>Leaves a stamp behind a run after which there is nothing left to do (docs/cache.md).</summary>
/// <param name="witness">What the steps depend on.</param>
/// <param name="cache">Knows the states of files.</param>
/// <param name="files">The workspace's files.</param>
/// <param name="dependencies">Which components use which.</param>
/// <param name="outcome">What the run came to.</param>
/// <param name="report">Writes what every run writes.</param>
/// <param name="clock">The clock.</param>
public sealed class StampWriter(
    RunWitness witness, WorkspaceCache cache, WorkspaceListing files, WorkspaceDependencies dependencies, RunOutcome outcome, RunReport report, TimeProvider clock)
{
    private const int SaltLength = 16;
    private static readonly TimeSpan GitDeadline = TimeSpan.FromMinutes(1);

    /// <summary>Leaves it, where the run allows for one.</summary>
    /// <param name="context">The run.</param>
    /// <param name="place">Where it goes.</param>
    /// <returns>A task that ends when it is written, or when it is clear that there will be none.</returns>
    public async Task WriteAsync(PipelineContext context, StampPlace place)
    {
        if (outcome.Errors.Count > 0 || outcome.Interrupted || witness.IsOpen || witness.Steps == 0 || !outcome.Planned.All(name => IsSettled(context, name)))
            return;
        try
        {
            if (await WatchedAsync(context) is not { } watched)
                return;
            ImmutableArray<string> variables = [.. Surroundings.Always.Union(witness.Variables, StringComparer.Ordinal)];
            var salt = RandomNumberGenerator.GetBytes(SaltLength);
            RunStampFile.Write(place.File, new()
            {
                Identity = place.Identity,
                Variables = variables,
                Salt = [.. salt],
                Surroundings = [.. Surroundings.Hash(salt, variables)],
                Summary = Summary(),
                Documents = [.. report.AsSpared(context)],
                Watched = watched,
            });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or BerrysException)
        {
            // Without a stamp the next run looks at everything again.
            context.Print($"The next run will not be spared: {error.Message}");
        }
    }

    private static bool IsSettled(PipelineContext context, string name) =>
        context.Session.CheckNames.Contains(name, StringComparer.OrdinalIgnoreCase)
        || TargetCatalog.All.Any(target => target.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && target.Type.IsDefined(typeof(SettledByFilesAttribute)));

    private string Summary() => string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Join(", ", outcome.Planned)}: nothing changed since {outcome.StartedAt.ToLocalTime():yyyy-MM-dd HH:mm:ss}, when {(witness.Steps == 1 ? "1 step" : $"all {witness.Steps} steps")} passed; --no-cache runs them again");

    private async Task<ImmutableArray<WatchedFile>?> WatchedAsync(PipelineContext context)
    {
        var root = context.Workspace.Root;
        var listed = await files.TreeAsync(context.CancellationToken);
        var watched = new SortedDictionary<string, FileState?>(StringComparer.Ordinal);
        foreach (var path in listed.All)
        {
            // What is in the others decides nothing; that they are there is known from their folders.
            var isInput = witness.Inputs.Contains(path);
            var isImported = dependencies.HasRead(path);
            if (!isInput && !isImported && !path.EndsWith(".gitignore", StringComparison.Ordinal))
                continue;
            var state = isInput ? cache.StateOf(path) : isImported ? dependencies.StateOf(path) : FileState.Of(Path.Combine(root, path));
            if (state is null)
                return null;
            watched[Path.Combine(root, path)] = state;
        }

        // What UnitTest itself makes of its steps' outputs; written just now, by this run alone.
        if (outcome.Planned.Contains("UnitTest", StringComparer.OrdinalIgnoreCase) && context.Session.Artifacts.At("coverage/cobertura.xml") is var merged)
            watched[merged] = FileState.Of(merged);
        foreach (var output in witness.Outputs)
        {
            if (!AddOutput(Path.GetFullPath(output, root)))
                return null;
        }

        foreach (var path in await PlanningFilesAsync(context))
        {
            var state = FileState.Of(path);
            // It was read when the run began.
            if (state is { } known && !known.IsSettledAt(context.Session.OpenedAt))
                return null;
            watched.TryAdd(path, state);
        }

        return await AddFoldersAsync(context, listed, watched) ? [.. watched.Select(entry => new WatchedFile(entry.Key, entry.Value))] : null;

        bool AddOutput(string path)
        {
            if (FileState.Of(path) is not { IsFolder: true } folder)
                return (watched[path] = cache.StateOfOutput(path)) is not null;
            watched[path] = folder;
            return folder.IsSettledAt(FileState.Moment(clock)) && Directory.EnumerateFileSystemEntries(path).All(AddOutput);
        }
    }

    // What is read before any step is known.
    private async Task<IEnumerable<string>> PlanningFilesAsync(PipelineContext context)
    {
        var root = context.Workspace.Root;
        var token = context.CancellationToken;
        IEnumerable<string> paths =
        [
            Path.Combine(root, PipelineFile.Name), .. PythonRestorer.DependsOn(context.Session), .. witness.Tools, .. witness.Tools.Select(RealPath.Of),
            .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(Path.IsPathFullyQualified),
        ];
        if (await context.Tooling.FindAsync(PrerequisiteCatalog.Git, token) is not { } git)
            return paths;
        var listing = await context.Commands.RunAsync(new GitCommand(git.Path, root, GitDeadline).ListingFiles(), null, token);
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return [.. paths, .. listing.ExitCode == 0 ? listing.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [], Path.Combine(home, ".gitconfig"), Path.Combine(home, ".config/git/ignore"), Path.Combine(home, ".config/git/config")];
    }

    // The folders were looked at after the files in them were listed: when one was touched since, they are listed once more.
    private async Task<bool> AddFoldersAsync(PipelineContext context, FileTree listed, SortedDictionary<string, FileState?> watched)
    {
        var root = context.Workspace.Root;
        var folders = listed.All.SelectMany(path => FileTree.Above(path)).Append("services").Append("shared").ToHashSet(StringComparer.Ordinal);
        var isNew = false;
        foreach (var folder in folders)
        {
            var path = folder.Length == 0 ? root : Path.Combine(root, folder);
            var state = FileState.Of(path);
            watched[path] = state;
            isNew |= state is { } known && !known.IsSettledAt(files.ListedAt);
        }

        if (!isNew)
            return true;
        var moment = FileState.Moment(clock);
        return folders.All(folder => watched[folder.Length == 0 ? root : Path.Combine(root, folder)] is not { } state || state.IsSettledAt(moment))
            && listed.All.SequenceEqual(await files.ListAgainAsync(context.CancellationToken));
    }
}

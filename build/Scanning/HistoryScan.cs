using System.Collections.Immutable;
using Berrys.Build.Prerequisites;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Security;
using Berrys.Tools.Git;
using Berrys.Tools.Prerequisites;
using Berrys.Tools.Processes;
using Berrys.Tools.Reports;
using Berrys.Tools.SecretScans;

namespace Berrys.Build.Scanning;

/// <summary>Looks for secrets in every version of every file that the workspace's repository has on any branch or tag.</summary>
/// <param name="tools">Finds git.</param>
public sealed class HistoryScan(ToolFinder tools)
{
    private const string Name = "(history)";
    private const int LongestOutput = 60 << 20;
    private static readonly TimeSpan GitDeadline = TimeSpan.FromMinutes(5);

    /// <summary>The scan.</summary>
    /// <param name="context">The run.</param>
    /// <param name="scanner">The scanner.</param>
    /// <param name="groups">Says which component a path belongs to.</param>
    /// <param name="target">The target.</param>
    /// <returns>The work; its outcome depends on more than files, so it is never remembered.</returns>
    public ScanWork Work(PipelineContext context, ISecretScanner scanner, SecretGroups groups, string target)
    {
        var root = context.Workspace.Root;
        var step = new Step { Target = target, Service = Name, Command = scanner.Scan(root, "history.json"), Tool = scanner.Tool };
        return ScanSteps.Of(step, scanner.Name, async token =>
        {
            var executable = await tools.RequireAsync(PrerequisiteCatalog.Git, token);
            var git = new GitCommand(executable.Path, root, GitDeadline);
            var top = await context.Commands.RunAsync(git.Root(), null, token);
            if (GitOutput.IsNoRepository(top))
                return ScanResult.NotScanned(scanner.Name, "the workspace is in no git repository, so it has no history");
            if (GitHistoryOutput.IsShallow(await context.Commands.RunAsync(git.IsShallow(), null, token)))
                return ScanResult.NotScanned(scanner.Name, "this clone has only a part of the history; git fetch --unshallow brings the rest");
            using var folder = new PrivateFolder();
            var report = folder.MakeReport("report.json");
            return scanner.ScanHistory(root, report) is { } command
                ? scanner.Judge(await context.Commands.RunAsync(command, null, token), await ReportFile.ReadAsync(report, token), root, groups.Of)
                : await ScanVersionsAsync(context, scanner, git, GitOutput.Line(top)!, folder, groups, token);
        });
    }

    private static async Task<ScanResult> ScanVersionsAsync(
        PipelineContext context, ISecretScanner scanner, GitCommand git, string top, PrivateFolder folder, SecretGroups groups, CancellationToken token)
    {
        var history = new GitHistory(git);
        var prefix = (await TextAsync(context, git.Prefix(), token)).TrimEnd('\n');
        var blobs = await BlobsAsync(context, history, token);
        if (blobs.Sum(blob => blob.Size) > HistoryBlobs.LargestHistory)
            return ScanResult.Failed(scanner.Name, $"the history is larger than {HistoryBlobs.LargestHistory >> 30} GiB; put gitleaks on PATH, which reads it by itself");
        foreach (var blob in blobs.Where(blob => blob.Size > PrivateFolder.LargestFile))
            context.Print($"ScanSecrets: a version of {PlainText.Line(blob.Path)} is larger than {PrivateFolder.LargestFile >> 20} MiB and not looked into");
        var results = new List<ScanResult>();
        foreach (var part in HistoryBlobs.Parts(blobs.Where(blob => blob.Size <= PrivateFolder.LargestFile)))
        {
            var copies = folder.At($"part-{results.Count}");
            var index = folder.At($"index-{results.Count}");
            var atTop = new GitHistory(git with { Folder = top });
            await TextAsync(context, atTop.List(part.Select(blob => (blob.Id, blob.CopyName)), index), token);
            await TextAsync(context, atTop.Write(index, copies), token);
            var report = folder.MakeReport($"report-{results.Count}.json");
            var result = await context.Commands.RunAsync(scanner.Scan(copies, report), null, token);
            var found = scanner.Judge(result, await ReportFile.ReadAsync(report, token), copies, _ => null);
            results.Add(found with { Findings = await LocateAsync(context, history, found.Findings, part, prefix, groups, token) });
            Directory.Delete(copies, recursive: true);
        }

        return ScanParts.Join(scanner.Name, results);
    }

    private static async Task<ImmutableArray<HistoryBlob>> BlobsAsync(PipelineContext context, GitHistory history, CancellationToken token)
    {
        var named = HistoryBlobs.Named(await TextAsync(context, history.Objects(), token));
        var present = HistoryBlobs.Present(await TextAsync(context, history.Staged(), token), await TextAsync(context, history.Changed(), token));
        var wanted = named.RemoveRange(present);
        return wanted.IsEmpty ? [] : HistoryBlobs.Of(wanted, await TextAsync(context, history.Sizes(wanted.Keys), token));
    }

    private static async Task<ImmutableArray<Finding>> LocateAsync(
        PipelineContext context, GitHistory history, ImmutableArray<Finding> findings, ImmutableArray<HistoryBlob> blobs, string prefix, SecretGroups groups, CancellationToken token)
    {
        var paths = blobs.ToDictionary(blob => blob.Id, blob => blob.Path, StringComparer.Ordinal);
        var commits = new Dictionary<string, string?>(StringComparer.Ordinal);
        var located = ImmutableArray.CreateBuilder<Finding>(findings.Length);
        foreach (var finding in findings)
        {
            var id = finding.Path?.Split('/')[0];
            if (id is null || !paths.TryGetValue(id, out var path))
            {
                located.Add(finding with { Path = null });
                continue;
            }

            if (!commits.TryGetValue(id, out var commit))
                commits[id] = commit = (await TextAsync(context, history.CommitsOf(id), token)).Split('\n')[0];
            var inside = path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..] : path;
            located.Add(SecretFinding.InHistory(finding, PlainText.Line(inside, 1000), commit, groups.Of));
        }

        return located.ToImmutable();
    }

    private static async Task<string> TextAsync(PipelineContext context, Command command, CancellationToken token)
    {
        var result = await context.Commands.RunAsync(command, null, token);
        if (result is not { ExitCode: 0, DeadlinePassed: false })
            throw new BerrysException(ExitCode.Failed, LastWords.Of("git", result));
        return result.Output.Length <= LongestOutput
            ? result.Output
            : throw new BerrysException(ExitCode.Failed, "The history has more objects than can be looked into; put gitleaks on PATH, which reads it by itself.");
    }
}

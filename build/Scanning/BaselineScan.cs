using System.Collections.Immutable;
using System.Reflection;
using Berrys.Build.Versioning;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Security;
using Berrys.Tools.Git;
using Berrys.Tools.Prerequisites;
using Berrys.Tools.Processes;
using Berrys.Tools.SecretScans;

namespace Berrys.Build.Scanning;

/// <summary>Scans what the base branch has, to tell new findings from known ones. It is done only when something would refuse.</summary>
/// <param name="record">What the scans of this run said.</param>
public sealed class BaselineScan(ScanRecord record)
{
    private static readonly TimeSpan GitDeadline = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ScanDeadline = TimeSpan.FromMinutes(30);

    // What was installed for the workspace serves for its earlier state too.
    private static readonly string[] Installed = ["node", "venv"];

    /// <summary>Scans the commit that the branch came from with the scanners that refuse.</summary>
    /// <param name="context">The run.</param>
    /// <param name="verdict">What the gate says without a baseline.</param>
    /// <returns>The fingerprints of what it has, or <see langword="null"/> when there is no such commit: then everything is new.</returns>
    /// <exception cref="BerrysException">The base branch cannot be scanned (exit code 1 or 3).</exception>
    public async Task<ImmutableHashSet<string>?> FingerprintsAsync(PipelineContext context, GateVerdict verdict)
    {
        var token = context.CancellationToken;
        if (await BaseAsync(context) is not { } commit)
            return null;
        var refusing = verdict.Refusing.Select(finding => finding.Finding.Scanner).ToHashSet(StringComparer.Ordinal);
        string[] targets = [.. ScanTargets.All.Where(target => record.Of(target).Any(result => refusing.Contains(result.Scanner)))];
        context.Print($"Scanning what {commit[..12]} has ({string.Join(", ", targets)}), to tell new findings from known ones");
        using var folder = new PrivateFolder();
        var git = await GitAsync(context);
        var prefix = GitOutput.Line(await RunAsync(context, git.Prefix(), token)) ?? "";
        var top = new GitHistory(git with { Folder = GitOutput.Line(await RunAsync(context, git.Root(), token))! });
        var copy = folder.At("base");
        await RunAsync(context, top.ListCommit(commit, folder.At("index")), token);
        await RunAsync(context, top.Write(folder.At("index"), copy), token);
        var workspace = Path.Combine(copy, prefix);
        if (!Directory.Exists(workspace))
            return [];
        ShareInstalled(context, workspace);
        var artifacts = folder.At("artifacts");
        var result = await context.Commands.RunAsync(ScanOf(workspace, artifacts, targets), null, token);
        var findings = Path.Combine(artifacts, FindingsJson.File);
        if (result.ExitCode is not ((int)ExitCode.Done or (int)ExitCode.Refused) || result.DeadlinePassed || !File.Exists(findings))
        {
            throw new BerrysException(
                ExitCode.Failed,
                $"The base branch ({commit[..12]}) cannot be scanned: {LastWords.Of("the scan", result)}",
                "Mend it there, or set gate.only-new to false in pipeline.yaml.");
        }

        return FindingsJson.Fingerprints(await File.ReadAllTextAsync(findings, token));
    }

    private static async Task<string?> BaseAsync(PipelineContext context)
    {
        if (await new WorkspaceHistory(context).CheckoutAsync() is not { } checkout)
        {
            context.Print("gate.only-new: the workspace is in no git repository, so all findings count");
            return null;
        }

        if (await BaseCommit.FindAsync(context, await GitAsync(context), checkout, "gate.only-new") is { } found)
            return found.Commit;
        context.Print($"gate.only-new: {checkout.Branch.Name} has no base branch here, so all findings count");
        return null;
    }

    private static void ShareInstalled(PipelineContext context, string workspace)
    {
        var state = Path.Combine(workspace, ".berrys");
        Directory.CreateDirectory(state);
        foreach (var name in Installed.Where(name => Directory.Exists(context.Session.State.At(name)) && !Path.Exists(Path.Combine(state, name))))
            Directory.CreateSymbolicLink(Path.Combine(state, name), context.Session.State.At(name));
    }

    private static Command ScanOf(string workspace, string artifacts, IEnumerable<string> targets)
    {
        // The runtime's own executable needs to be told which program it runs.
        var program = Assembly.GetEntryAssembly()!.Location;
        string[] before = Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet" ? [program] : [];
        return new()
        {
            Executable = Environment.ProcessPath!,
            Arguments = [.. before, .. targets.Select(target => $"--target={target}"), $"--workspace={workspace}", $"--artifacts={artifacts}"],
            WorkingDirectory = workspace,
            Deadline = ScanDeadline,
        };
    }

    private static async Task<GitCommand> GitAsync(PipelineContext context) => new(
        (await context.Tooling.RequireAsync(PrerequisiteCatalog.Git, context.CancellationToken)).Path, context.Workspace.Root, GitDeadline);

    private static async Task<CommandResult> RunAsync(PipelineContext context, Command command, CancellationToken token)
    {
        var result = await context.Commands.RunAsync(command, null, token);
        return result is { ExitCode: 0, DeadlinePassed: false } ? result : throw new BerrysException(ExitCode.Failed, LastWords.Of("git", result));
    }
}

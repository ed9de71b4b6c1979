using System.Collections.Immutable;
using Berrys.Build.Steps;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Security;
using Berrys.Pipeline.Workspaces;
using Berrys.Tools.Bandit;
using Berrys.Tools.Prerequisites;
using Berrys.Tools.Reports;
using Berrys.Tools.SecretScans;

namespace Berrys.Build.Scanning;

/// <summary>Scans the Python code of services and shared libraries with bandit.</summary>
/// <param name="tools">Finds bandit.</param>
/// <param name="files">The workspace's files.</param>
public sealed class CodeScan(ScannerTools tools, WorkspaceListing files)
{
    private const string Target = "ScanCode";
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(10);

    /// <summary>Says what there is to scan.</summary>
    /// <param name="context">The run.</param>
    /// <returns>One scan for each selected component with Python code.</returns>
    public async Task<IReadOnlyList<ScanWork>> PlanAsync(PipelineContext context)
    {
        var all = await files.TreeAsync(context.CancellationToken);
        var wanted = context.Session.Selected
            .Select(component => (Component: component, Files: BanditCommand.FilesOf(component, all)))
            .Where(entry => entry.Files.Length > 0)
            .ToArray();
        if (wanted.Length == 0)
            return [];
        if (await tools.FindAsync(PrerequisiteCatalog.Bandit, context.Print, context.CancellationToken) is not { } bandit)
            return [ScanSteps.NotScanned(Target, BanditReport.Scanner, ScanSteps.Workspace, ScannerTools.Missing(PrerequisiteCatalog.Bandit), context.Workspace.Root)];
        var settings = BanditCommand.SettingsAmong(all);
        return [.. wanted.Select(entry => Work(context, entry.Component, entry.Files, settings, bandit, all))];
    }

    private static ScanWork Work(
        PipelineContext context, Component component, ImmutableArray<string> files, ImmutableArray<string> settings, ToolIdentity bandit, FileTree all)
    {
        var root = context.Workspace.Root;
        var step = new Step
        {
            Target = Target,
            Service = component.Name,
            // The report lies in another folder each time, which decides nothing.
            Command = BanditCommand.Scan(bandit.Path, files, settings, root, "bandit.json", Deadline),
            Tool = bandit,
            Inputs = ComponentInputs.Own(component, all).Union(settings),
        };
        return ScanSteps.Of(step, BanditReport.Scanner, async token =>
        {
            using var folder = new PrivateFolder();
            var parts = new List<ScanResult>();
            foreach (var batch in BanditCommand.Batches(files))
            {
                var report = folder.MakeReport($"bandit-{parts.Count}.json");
                var result = await context.Commands.RunAsync(BanditCommand.Scan(bandit.Path, batch, settings, root, report, Deadline), null, token);
                parts.Add(BanditReport.Judge(result, await ReportFile.ReadAsync(report, token), root, component.Name));
            }

            return ScanParts.Join(BanditReport.Scanner, parts);
        });
    }
}

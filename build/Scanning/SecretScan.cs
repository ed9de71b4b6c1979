using System.Collections.Immutable;
using Berrys.Build.Steps;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Security;
using Berrys.Tools.Reports;
using Berrys.Tools.SecretScans;

namespace Berrys.Build.Scanning;

/// <summary>Looks for secrets in the workspace's files, and with <c>--history</c> in all that its repository ever had.</summary>
/// <param name="scanners">Chooses the scanner.</param>
/// <param name="files">The workspace's files.</param>
/// <param name="history">Looks into the history.</param>
public sealed class SecretScan(SecretScanners scanners, WorkspaceListing files, HistoryScan history)
{
    private const string Target = "ScanSecrets";

    /// <summary>Says what there is to scan.</summary>
    /// <param name="context">The run.</param>
    /// <returns>A scan for each selected component, one for the rest of the workspace unless components were selected, one for the history.</returns>
    public async Task<IReadOnlyList<ScanWork>> PlanAsync(PipelineContext context)
    {
        var all = await files.ListAsync(context.CancellationToken);
        if (await scanners.ChooseAsync(context, all) is not { } scanner)
            return [ScanSteps.NotScanned(Target, "secretlint", ScanSteps.Workspace, SecretScanners.Missing, context.Workspace.Root)];
        var groups = new SecretGroups(context.Workspace.Components);
        var byOwner = all.ToLookup(groups.Of);
        var scans = new List<ScanWork>();
        foreach (var component in context.Session.Selected)
            scans.Add(Work(context, scanner, component.Name, [.. byOwner[component.Name]], all, groups));
        if (context.Session.IncludesRest)
            scans.Add(Work(context, scanner, ScanSteps.Workspace, [.. byOwner[null]], all, groups));
        if (context.Options.History)
            scans.Add(history.Work(context, scanner, groups, Target));
        return scans;
    }

    private static ScanWork Work(
        PipelineContext context, ISecretScanner scanner, string name, ImmutableSortedSet<string> own, IReadOnlySet<string> all, SecretGroups groups)
    {
        var root = context.Workspace.Root;
        var settings = scanner.Settings(all);
        var step = new Step
        {
            Target = Target,
            Service = name,
            // The files are copied to another folder each time, which decides nothing.
            Command = scanner.Scan(root, "secrets.json"),
            Tool = scanner.Tool,
            Inputs = own.Union(scanner.Inputs(all)),
        };
        return ScanSteps.Of(step, scanner.Name, async token =>
        {
            using var folder = new PrivateFolder();
            var (parts, tooLarge) = folder.Copy(root, own, settings, token);
            foreach (var path in tooLarge)
                context.Print($"{Target}: {PlainText.Line(path)} is larger than {PrivateFolder.LargestFile >> 20} MiB and not looked into");
            var results = new List<ScanResult>();
            foreach (var part in parts)
            {
                var report = folder.MakeReport($"report-{results.Count}.json");
                var result = await context.Commands.RunAsync(scanner.Scan(part.Folder, report), null, token);
                var found = scanner.Judge(result, await ReportFile.ReadAsync(report, token), part.Folder, groups.Of);
                results.Add(found with { Findings = [.. found.Findings.Select(finding => part.Restore(finding, groups.Of))] });
            }

            return ScanParts.Join(scanner.Name, results);
        });
    }
}

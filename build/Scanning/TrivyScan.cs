using System.Collections.Immutable;
using Berrys.Build.Images;
using Berrys.Build.Prerequisites;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Reports;
using Berrys.Tools.SecretScans;
using Berrys.Tools.Trivy;

namespace Berrys.Build.Scanning;

/// <summary>Scans images with Trivy, for vulnerable packages, secrets and misconfigurations.</summary>
/// <param name="tools">Finds it.</param>
public sealed class TrivyScan(ToolFinder tools)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(15);

    private static string Missing => "trivy is not on this machine; https://trivy.dev says how to install it: put it on PATH";

    /// <summary>Says what there is to scan.</summary>
    /// <param name="context">The run.</param>
    /// <param name="images">The images.</param>
    /// <returns>One scan for each of them.</returns>
    public async Task<IReadOnlyList<ScanWork>> PlanAsync(PipelineContext context, IReadOnlyCollection<BuiltImage> images) =>
        await tools.FindAsync(TrivyReport.Scanner, context.CancellationToken) is { } tool
            ? [.. images.Select(image => Work(context, image, tool))]
            : [.. images.Select(image => ScanSteps.NotScanned(ImageScan.Target, TrivyReport.Scanner, image.Image.Build.Service, Missing, context.Workspace.Root))];

    private static ScanWork Work(PipelineContext context, BuiltImage image, ToolIdentity tool)
    {
        var build = image.Image.Build;
        Command Scan(string report) => TrivyCommand.Scan(
            tool.Path, image.Id, report, context.Workspace.Root, Deadline, ignoreUnfixed: context.Workspace.Definition.Images.IgnoreUnfixed);
        var step = new Step
        {
            Target = ImageScan.Target,
            Service = build.Service,
            // The report lies in another folder each time, which decides nothing.
            Command = Scan("trivy.json"),
            Tool = tool,
            // Without inputs: its database changes daily, so that no outcome may be remembered.
            Facts = ImmutableSortedDictionary<string, string>.Empty.Add("image", image.Id),
        };
        return ScanSteps.Of(step, TrivyReport.Scanner, async token =>
        {
            using var folder = new PrivateFolder();
            var report = folder.MakeReport("trivy.json");
            var result = await context.Commands.RunAsync(Scan(report), null, token);
            return TrivyReport.Judge(result, await ReportFile.ReadAsync(report, token), build.Repository, build.Service);
        });
    }
}

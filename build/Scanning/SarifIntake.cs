using System.Collections.Immutable;
using Berrys.Pipeline.Security;
using Berrys.Tools.Reports;
using Berrys.Tools.Sarif;
using Berrys.Tools.SecretScans;

namespace Berrys.Build.Scanning;

/// <summary>Takes in the reports of other tools that <c>gate.sarif</c> of pipeline.yaml names.</summary>
public static class SarifIntake
{
    /// <summary>Reads them.</summary>
    /// <param name="context">The run.</param>
    /// <returns>What the tools say; a report that is missing or cannot be read is a scan that failed.</returns>
    public static async Task<ImmutableArray<ScanResult>> ReadAsync(PipelineContext context)
    {
        var workspace = context.Workspace;
        var groups = new SecretGroups(workspace.Components);
        var results = ImmutableArray.CreateBuilder<ScanResult>();
        foreach (var report in workspace.Definition.Gate.Sarif)
        {
            var reading = await ReportFile.ReadAsync(Path.Combine(workspace.Root, report.File), context.CancellationToken);
            results.AddRange(SarifReport.Judge(reading, report.File, report.Scanner, workspace.Root, groups.Of));
        }

        return results.ToImmutable();
    }
}

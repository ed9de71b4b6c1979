using Berrys.Build.Scanning;
using Cake.Frosting;

namespace Berrys.Build.Targets.Scan;

/// <summary>Looks for secrets in the workspace.</summary>
/// <param name="scan">Says what there is to scan.</param>
/// <param name="runner">Scans.</param>
[TaskName("ScanSecrets")]
[TaskDescription("Looks for secrets in the files of the workspace, with gitleaks or secretlint; with --history in git's history too.")]
public sealed class ScanSecrets(SecretScan scan, ScanRunner runner) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override Task RunAsync(PipelineContext context) => runner.RunAsync(context, "ScanSecrets", scan.PlanAsync);
}

using Berrys.Build.Scanning;
using Berrys.Build.Steps;
using Cake.Frosting;

namespace Berrys.Build.Targets.Scan;

/// <summary>Looks for secrets in the workspace.</summary>
/// <param name="scan">Says what there is to scan.</param>
/// <param name="custom">Runs the checks of pipeline.yaml.</param>
[TaskName("ScanSecrets")]
[TaskDescription("Looks for secrets in the files of the workspace, with gitleaks or secretlint; with --history in git's history too.")]
public sealed class ScanSecrets(SecretScan scan, CustomChecks custom) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override async Task RunAsync(PipelineContext context)
    {
        if (context.Workspace.Definition.ReplacementOf("ScanSecrets") is { } replacement)
        {
            await custom.RunAsync(context, replacement);
            return;
        }

        await ScanRunner.RunAsync(context, await scan.PlanAsync(context));
    }
}

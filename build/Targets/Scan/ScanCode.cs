using Berrys.Build.Scanning;
using Berrys.Build.Steps;
using Cake.Frosting;

namespace Berrys.Build.Targets.Scan;

/// <summary>Scans Python code for what an attacker could use.</summary>
/// <param name="scan">Says what there is to scan.</param>
/// <param name="custom">Runs the checks of pipeline.yaml.</param>
[TaskName("ScanCode")]
[TaskDescription("Scans the Python code of every service and shared library with bandit.")]
public sealed class ScanCode(CodeScan scan, CustomChecks custom) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override async Task RunAsync(PipelineContext context)
    {
        if (context.Workspace.Definition.ReplacementOf("ScanCode") is { } replacement)
        {
            await custom.RunAsync(context, replacement);
            return;
        }

        await ScanRunner.RunAsync(context, await scan.PlanAsync(context));
    }
}

using Berrys.Build.Scanning;
using Cake.Frosting;

namespace Berrys.Build.Targets.Scan;

/// <summary>Scans Python code for what an attacker could use.</summary>
/// <param name="scan">Says what there is to scan.</param>
/// <param name="runner">Scans.</param>
[TaskName("ScanCode")]
[TaskDescription("Scans the Python code of every service and shared library with bandit.")]
public sealed class ScanCode(CodeScan scan, ScanRunner runner) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override Task RunAsync(PipelineContext context) => runner.RunAsync(context, "ScanCode", scan.PlanAsync);
}

using Berrys.Build.Scanning;
using Berrys.Build.Targets.Verify;
using Cake.Frosting;

namespace Berrys.Build.Targets.Scan;

/// <summary>Tests what services and shared libraries depend on.</summary>
/// <param name="scan">Says what there is to scan.</param>
/// <param name="runner">Scans.</param>
[TaskName("ScanDependencies")]
[TaskDescription("Tests with Snyk what every requirements file asks for, as it is installed.")]
[IsDependentOn(typeof(Restore))]
public sealed class ScanDependencies(DependencyScan scan, ScanRunner runner) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override Task RunAsync(PipelineContext context) => runner.RunAsync(context, DependencyScan.Target, scan.PlanAsync);
}

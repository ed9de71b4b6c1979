using Berrys.Build.Scanning;
using Berrys.Build.Steps;
using Berrys.Build.Targets.Verify;
using Berrys.Tools.Prerequisites;
using Cake.Frosting;

namespace Berrys.Build.Targets.Scan;

/// <summary>Scans every image that the workspace builds.</summary>
/// <param name="scan">Says what there is to scan.</param>
/// <param name="runner">Scans.</param>
[TaskName("ScanImages")]
[TaskDescription("Scans every image with Trivy, and holds it against the image policy.")]
[IsDependentOn(typeof(BuildImages))]
[Requires(PrerequisiteCatalog.Docker, PrerequisiteCatalog.DockerEngine)]
public sealed class ScanImages(ImageScan scan, ScanRunner runner) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override Task RunAsync(PipelineContext context) => runner.RunAsync(context, ImageScan.Target, scan.PlanAsync);
}

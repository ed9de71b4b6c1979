using Berrys.Build.Scanning;
using Berrys.Build.Steps;
using Cake.Frosting;

namespace Berrys.Build.Targets.Scan;

/// <summary>Judges what all scans found.</summary>
/// <param name="gate">Judges.</param>
[TaskName("Scan")]
[TaskDescription("Runs every scan and lets one gate judge what they found (docs/gate.md).")]
[IsDependentOn(typeof(ScanDependencies))]
[IsDependentOn(typeof(ScanCode))]
[IsDependentOn(typeof(ScanSecrets))]
[IsDependentOn(typeof(ScanImages))]
[RunsAfter(typeof(Verify.Verify))]
public sealed class Scan(ScanGate gate) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override Task RunAsync(PipelineContext context) => gate.JudgeAsync(context, ScanTargets.Gate);
}

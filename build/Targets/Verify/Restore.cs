using Berrys.Build.Prerequisites;
using Berrys.Build.Python;
using Berrys.Build.Stamps;
using Berrys.Build.Steps;
using Berrys.Tools.Prerequisites;
using Cake.Frosting;

namespace Berrys.Build.Targets.Verify;

/// <summary>Makes the Python environment that checks run in.</summary>
/// <param name="installer">Installs Debian's packages, with <c>--bootstrap</c>.</param>
[TaskName("Restore")]
[SettledByFiles]
[TaskDescription("Makes the workspace's Python environment from its requirements.")]
[Requires(PrerequisiteCatalog.Python)]
public sealed class Restore(PrerequisiteInstaller installer) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override Task RunAsync(PipelineContext context) =>
        new PythonRestorer(context, installer).RestoreAsync(context.CancellationToken);
}

using Berrys.Build.Prerequisites;
using Berrys.Tools.Prerequisites;
using Cake.Frosting;

namespace Berrys.Build.Targets.Operate;

/// <summary>Installs everything that any target needs.</summary>
/// <param name="gate">Installs what is missing.</param>
[TaskName("Bootstrap")]
[TaskDescription("Installs every prerequisite that is missing (Debian and Ubuntu) and starts the Docker Engine.")]
public sealed class Bootstrap(PrerequisiteGate gate) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override Task RunAsync(PipelineContext context) => gate.InstallAsync(
        PrerequisiteCatalog.ForPeople, context.Options.Yes, context.Print, context.CancellationToken);
}

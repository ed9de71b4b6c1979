using Berrys.Build.Clouds;
using Berrys.Build.Steps;
using Berrys.Tools.Prerequisites;
using Cake.Frosting;

namespace Berrys.Build.Targets.Operate;

/// <summary>Starts the rehearsal of this workspace.</summary>
/// <param name="rehearsal">The rehearsal.</param>
[TaskName("RehearsalUp")]
[TaskDescription("Starts AWS played on this machine; targets that need it start it by themselves.")]
[Requires(
    PrerequisiteCatalog.DockerEngine, PrerequisiteCatalog.HAProxy, PrerequisiteCatalog.Registry, PrerequisiteCatalog.PostgreSql, PrerequisiteCatalog.Moto)]
public sealed class RehearsalUp(RehearsalProcess rehearsal) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override async Task RunAsync(PipelineContext context)
    {
        var keys = await rehearsal.EnsureAsync(context.Print, context.CancellationToken);
        context.Print($"Endpoint: {keys.Endpoint}");
        context.Print($"For the AWS CLI, boto3 and Terraform: . {Path.Combine(rehearsal.State, "env")}");
        if (rehearsal.StatusPage() is { } page)
            context.Print($"Status page: {page}");
        context.Print("To remove it with everything in it: ./build.sh --target=RehearsalDown");
    }
}

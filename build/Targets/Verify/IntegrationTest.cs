using Berrys.Build.Images;
using Berrys.Build.Steps;
using Berrys.Build.Testing;
using Berrys.Tools.Compose;
using Berrys.Tools.Prerequisites;
using Berrys.Tools.Secrets;
using Cake.Frosting;

namespace Berrys.Build.Targets.Verify;

/// <summary>Runs the platform's integration tests in containers.</summary>
/// <param name="images">The image of each service.</param>
/// <param name="secrets">What must not be shown.</param>
[TaskName("IntegrationTest")]
[TaskDescription("Runs the compose file's test service against the built images, and removes everything afterwards.")]
[IsDependentOn(typeof(BuildImages))]
[Requires(PrerequisiteCatalog.Docker, PrerequisiteCatalog.DockerEngine, PrerequisiteCatalog.Compose)]
public sealed class IntegrationTest(ComposeImages images, SecretRegistry secrets) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override async Task RunAsync(PipelineContext context)
    {
        var service = context.Workspace.Definition.IntegrationTest.Service;
        var compose = ImageCatalog.Compose(context.Workspace);
        if (compose is null || compose.Services.All(candidate => candidate.Name != service))
        {
            context.Print(compose is null
                ? "IntegrationTest: the workspace has no compose file"
                : $"IntegrationTest: {context.Workspace.ComposeFile} has no service '{service}'");
            return;
        }

        var tool = await context.Tooling.RequireAsync(PrerequisiteCatalog.Compose, context.CancellationToken);
        var run = new IntegrationTestRun(context, images, secrets);
        await context.Steps.RunAsync([run.Work(compose, tool, ComposeProgram.Of(tool))], context.CancellationToken);
    }
}

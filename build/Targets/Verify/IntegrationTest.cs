using Berrys.Build.Images;
using Berrys.Build.Steps;
using Berrys.Build.Testing;
using Berrys.Pipeline;
using Berrys.Pipeline.Workspaces;
using Berrys.Pipeline.Workspaces.Definitions;
using Berrys.Tools.Prerequisites;
using Berrys.Tools.Secrets;
using Cake.Frosting;

namespace Berrys.Build.Targets.Verify;

/// <summary>Runs the platform's integration tests in containers.</summary>
/// <param name="workspace">The images that the workspace builds.</param>
/// <param name="images">The image of each service.</param>
/// <param name="leftovers">Removes what Compose leaves behind.</param>
/// <param name="secrets">What must not be shown.</param>
[TaskName("IntegrationTest")]
[TaskDescription("Runs the compose file's test service against the built images, and removes everything afterwards.")]
[IsDependentOn(typeof(BuildImages))]
[Requires(PrerequisiteCatalog.Docker, PrerequisiteCatalog.DockerEngine, PrerequisiteCatalog.Compose)]
public sealed class IntegrationTest(
    WorkspaceImages workspace, ComposeImages images, DockerLeftovers leftovers, SecretRegistry secrets) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override async Task RunAsync(PipelineContext context)
    {
        if (!context.Session.AffectsPlatform)
        {
            context.Print("IntegrationTest: no image that it starts is affected");
            return;
        }

        var service = context.Workspace.Definition.IntegrationTest.Service;
        var catalog = await workspace.ReadAsync(context, context.CancellationToken);
        if (catalog.Compose?.Services.ContainsKey(service) != true)
        {
            if (service != new IntegrationTestDefinition().Service)
            {
                throw new BerrysException(
                    ExitCode.Usage,
                    $"pipeline.yaml names the service '{service}' for the integration test, which {context.Workspace.ComposeFile ?? "the workspace, without a compose file,"} does not have{NearestName.Suggestion(service, catalog.Compose?.Services.Keys ?? [])}",
                    "Correct integration-test.service in pipeline.yaml.");
            }

            context.Print(catalog.Compose is null
                ? "IntegrationTest: the workspace has no compose file"
                : $"IntegrationTest: {context.Workspace.ComposeFile} has no service '{service}'");
            return;
        }

        var tool = await context.Tooling.RequireAsync(PrerequisiteCatalog.Compose, context.CancellationToken);
        var run = new IntegrationTestRun(context, images, leftovers, secrets);
        await context.Steps.RunAsync([run.Work(catalog, tool)], context.CancellationToken);
    }
}

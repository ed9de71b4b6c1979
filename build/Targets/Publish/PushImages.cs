using Berrys.Build.Clouds;
using Berrys.Build.Deploying;
using Berrys.Build.Images;
using Berrys.Build.Releasing;
using Berrys.Build.Steps;
using Berrys.Build.Targets.Verify;
using Berrys.Tools.Prerequisites;
using Berrys.Tools.Secrets;
using Cake.Frosting;

namespace Berrys.Build.Targets.Publish;

/// <summary>Pushes the images of all services.</summary>
/// <param name="images">The images of the workspace.</param>
/// <param name="engine">The engine that has them.</param>
/// <param name="connector">Connects to the cloud.</param>
/// <param name="secrets">What must not be shown.</param>
/// <param name="pushed">Gets the images as the registry has them.</param>
[TaskName("PushImages")]
[TaskDescription("Pushes every service's image to ECR; one that is there already is not pushed again.")]
[IsDependentOn(typeof(BuildImages))]
[RunsAfter(typeof(Verify.Verify))]
[RunsAfter(typeof(Scan.Scan))]
[Requires(PrerequisiteCatalog.Docker, PrerequisiteCatalog.DockerEngine)]
[UsesCloud(changes: true)]
[FollowsBranchPolicy(deploys: false)]
public sealed class PushImages(WorkspaceImages images, ContainerEngine engine, CloudConnector connector, SecretRegistry secrets, PushedImages pushed)
    : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override async Task RunAsync(PipelineContext context)
    {
        var token = context.CancellationToken;
        var deployment = await Deployment.OpenAsync(connector, context);
        var catalog = await images.ReadAsync(context, token);
        var services = deployment.Plan.Services.Select(service => service.Name).ToHashSet(StringComparer.Ordinal);
        PlannedImage[] planned = [.. catalog.Images.Where(image => services.Contains(image.Build.Service))];
        await deployment.Provisioner.ProvisionPlatformAsync(
            [.. planned.Select(image => image.Build.Repository), ReleaseArtifact.RepositoryOf(context.Workspace)], token);
        var references = await images.ServiceReferencesAsync(context, planned, token);
        using var session = await RegistrySession.OpenAsync(context, engine, deployment.Images, secrets);
        var push = new ImagePush(context, engine, deployment.Images, session, secrets, pushed);
        await context.Steps.RunAsync([.. references.Select(image => push.Work(image.Key, image.Value))], token);
    }
}

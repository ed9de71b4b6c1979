using System.Collections.Concurrent;
using System.Collections.Immutable;
using Berrys.Build.Clouds;
using Berrys.Build.Deploying;
using Berrys.Build.Images;
using Berrys.Build.Releasing;
using Berrys.Build.Steps;
using Berrys.Build.Targets.Verify;
using Berrys.Pipeline;
using Berrys.Pipeline.Releases;
using Berrys.Tools.Docker;
using Berrys.Tools.Prerequisites;
using Berrys.Tools.Processes;
using Berrys.Tools.Secrets;
using Cake.Frosting;

namespace Berrys.Build.Targets.Publish;

/// <summary>Pushes the images of all services, and writes the release that names them by digest.</summary>
/// <param name="images">The images of the workspace.</param>
/// <param name="engine">The engine that has them.</param>
/// <param name="connector">Connects to the cloud.</param>
/// <param name="secrets">What must not be shown.</param>
[TaskName("PushImages")]
[TaskDescription("Pushes every service's image to ECR and writes release.json.")]
[IsDependentOn(typeof(BuildImages))]
[RunsAfter(typeof(Verify.Verify))]
[Requires(PrerequisiteCatalog.Docker, PrerequisiteCatalog.DockerEngine)]
[UsesCloud(changes: true)]
[FollowsBranchPolicy(deploys: false)]
public sealed class PushImages(WorkspaceImages images, ContainerEngine engine, CloudConnector connector, SecretRegistry secrets)
    : AsyncFrostingTask<PipelineContext>
{
    private static readonly TimeSpan LogInDeadline = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public override async Task RunAsync(PipelineContext context)
    {
        var token = context.CancellationToken;
        var deployment = await Deployment.OpenAsync(connector, context);
        var catalog = await images.ReadAsync(context, token);
        var services = deployment.Plan.Services.Select(service => service.Name).ToHashSet(StringComparer.Ordinal);
        PlannedImage[] planned = [.. catalog.Images.Where(image => services.Contains(image.Build.Service))];
        await deployment.Provisioner.ProvisionPlatformAsync([.. planned.Select(image => image.Build.Repository)], token);
        var references = await images.ServiceReferencesAsync(context, planned, token);
        var client = await engine.ClientAsync(token);
        var login = await deployment.Images.LogInAsync(token);
        secrets.Register("ECR password", login.Password);
        var pushed = new ConcurrentDictionary<string, ReleaseImage>(StringComparer.Ordinal);
        var configuration = Directory.CreateTempSubdirectory("berrys-docker-").FullName;
        try
        {
            await LogInAsync(context, client, configuration, login);
            var push = new ImagePush(context, engine, deployment.Images, login, secrets);
            await context.Steps.RunAsync(
                [.. references.Select(image => push.Work(image.Key, image.Value, client, configuration, done => pushed[image.Key] = done))], token);
        }
        finally
        {
            Directory.Delete(configuration, recursive: true);
        }

        var release = await new WorkspaceRelease(context, deployment.Cloud.IsRehearsal).OfAsync(pushed.ToImmutableSortedDictionary(StringComparer.Ordinal));
        new ReleaseFile(context).Write(release);
        await deployment.Ledger.KeepAsync(release, token);
        context.Print($"Release {release.Version} ({release.Id[..12]}): {context.Session.Artifacts.At("release.json")}");
    }

    private async Task LogInAsync(PipelineContext context, DockerClient client, string configuration, RegistryLogin login)
    {
        var command = DockerCommands.LogIn(
            client.Path, context.Workspace.Root, configuration, login.Host, login.User, login.Password, LogInDeadline);
        var result = await context.Commands.RunAsync(command, null, context.CancellationToken);
        if (result.ExitCode != 0 || result.DeadlinePassed)
            throw new BerrysException(ExitCode.Failed, CommandFailure.Describe(result, secrets.Current));
    }
}

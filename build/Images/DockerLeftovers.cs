using Berrys.Tools.Docker;

namespace Berrys.Build.Images;

/// <summary>Removes what carries the workspace's label or project name from the engine.</summary>
/// <param name="context">The run.</param>
/// <param name="engine">The engine.</param>
public sealed class DockerLeftovers(PipelineContext context, ContainerEngine engine)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    /// <summary>Removes containers, networks and images.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>A task that ends when they are gone.</returns>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        var client = await engine.ClientAsync(cancellationToken);
        var identity = context.Session.Identity;
        var project = $"com.docker.compose.project={identity.DockerName("integration-test")}";
        foreach (var label in (string[])[identity.DockerLabel, project])
        {
            var containers = await engine.ListAsync(DockerCommands.ListContainersByLabel, label, cancellationToken);
            if (containers.Count > 0)
                await context.Commands.RunAsync(DockerCommands.RemoveContainers(client.Path, engine.Folder, containers, Deadline), context.Print, cancellationToken);
            var networks = await engine.ListAsync(DockerCommands.ListNetworksByLabel, label, cancellationToken);
            if (networks.Count > 0)
                await context.Commands.RunAsync(DockerCommands.RemoveNetworks(client.Path, engine.Folder, networks, Deadline), context.Print, cancellationToken);
        }

        var images = await engine.ListAsync(DockerCommands.ListImagesByLabel, identity.DockerLabel, cancellationToken);
        if (images.Count > 0)
            await context.Commands.RunAsync(DockerCommands.RemoveImage(client.Path, engine.Folder, images, Deadline), context.Print, cancellationToken);
    }
}

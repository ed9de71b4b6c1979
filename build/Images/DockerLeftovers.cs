using Berrys.Pipeline.Checks;
using Berrys.Tools.Docker;

namespace Berrys.Build.Images;

/// <summary>Finds and removes what carries a label in the engine.</summary>
/// <param name="commands">Runs the client.</param>
/// <param name="engine">The engine.</param>
public sealed class DockerLeftovers(ICommandRunner commands, ContainerEngine engine)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    /// <summary>Removes containers and networks.</summary>
    /// <param name="label">The label, NAME=VALUE.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Whether there were any.</returns>
    public async Task<bool> RemoveAsync(string label, CancellationToken cancellationToken)
    {
        var client = await engine.ClientAsync(cancellationToken);
        var containers = await engine.ListAsync(DockerCommands.ListContainersByLabel, label, cancellationToken);
        if (containers.Count > 0)
            await commands.RunAsync(DockerCommands.RemoveContainers(client.Path, engine.Folder, containers, Deadline), null, cancellationToken);
        var networks = await engine.ListAsync(DockerCommands.ListNetworksByLabel, label, cancellationToken);
        if (networks.Count > 0)
            await commands.RunAsync(DockerCommands.RemoveNetworks(client.Path, engine.Folder, networks, Deadline), null, cancellationToken);
        return containers.Count + networks.Count > 0;
    }

    /// <summary>Removes images.</summary>
    /// <param name="label">The label, NAME=VALUE.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>How many there were.</returns>
    public async Task<int> RemoveImagesAsync(string label, CancellationToken cancellationToken)
    {
        var client = await engine.ClientAsync(cancellationToken);
        var images = await engine.ListAsync(DockerCommands.ListImagesByLabel, label, cancellationToken);
        if (images.Count > 0)
            await commands.RunAsync(DockerCommands.RemoveImage(client.Path, engine.Folder, images, Deadline), null, cancellationToken);
        return images.Count;
    }
}

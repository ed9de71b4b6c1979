using Docker.DotNet;
using Docker.DotNet.Models;

namespace Berrys.Rehearsal.Containers;

/// <summary>Removes what a rehearsal made in the Docker Engine.</summary>
/// <param name="docker">The engine.</param>
/// <param name="settings">The rehearsal.</param>
internal sealed class DockerRemoval(IDockerClient docker, RehearsalSettings settings)
{
    /// <summary>Ends and removes its containers with their anonymous volumes.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>How many there were.</returns>
    public async Task<int> RemoveContainersAsync(CancellationToken cancellationToken)
    {
        var containers = await docker.Containers.ListContainersAsync(new() { All = true, Filters = Filters() }, cancellationToken);
        var removals = containers.Select(container => IgnoreMissingAsync(() =>
            docker.Containers.RemoveContainerAsync(container.ID, new ContainerRemoveParameters { Force = true, RemoveVolumes = true }, cancellationToken)));
        await Task.WhenAll(removals);
        return containers.Count;
    }

    /// <summary>Removes its networks; containers of others in them are disconnected first.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>How many there were.</returns>
    public async Task<int> RemoveNetworksAsync(CancellationToken cancellationToken)
    {
        var networks = await docker.Networks.ListNetworksAsync(new() { Filters = Filters() }, cancellationToken);
        foreach (var network in networks)
        {
            var details = await docker.Networks.InspectNetworkAsync(network.ID, cancellationToken);
            foreach (var container in details.Containers?.Keys ?? [])
                await IgnoreMissingAsync(() => docker.Networks.DisconnectNetworkAsync(network.ID, new() { Container = container, Force = true }, cancellationToken));
            await IgnoreMissingAsync(() => docker.Networks.DeleteNetworkAsync(network.ID, cancellationToken));
        }
        return networks.Count;
    }

    private Dictionary<string, IDictionary<string, bool>> Filters() => new()
    {
        ["label"] = RehearsalLabels.Of(settings).ToDictionary(label => $"{label.Key}={label.Value}", _ => true),
    };

    // Somebody else may remove the same at the same time: then the engine says not found, or that a removal is in progress.
    private static async Task IgnoreMissingAsync(Func<Task> remove)
    {
        try
        {
            await remove();
        }
        catch (DockerApiException error) when (error.StatusCode is System.Net.HttpStatusCode.NotFound or System.Net.HttpStatusCode.Conflict)
        {
        }
    }
}

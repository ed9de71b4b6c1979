using System.Net;
using Berrys.Pipeline;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace Berrys.Rehearsal.Containers;

/// <summary>Makes and finds the workspace's network.</summary>
/// <param name="docker">The engine.</param>
/// <param name="settings">The rehearsal.</param>
internal sealed class RehearsalNetworks(IDockerClient docker, RehearsalSettings settings)
{
    /// <summary>Finds the network, or makes it.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The network.</returns>
    /// <exception cref="BerrysException">It has no address on this machine.</exception>
    public async Task<RehearsalNetwork> OpenAsync(CancellationToken cancellationToken)
    {
        var name = settings.DockerName("rehearsal");
        var network = await FindAsync(name, cancellationToken);
        if (network is null)
        {
            await docker.Networks.CreateNetworkAsync(
                new() { Name = name, Driver = "bridge", Labels = new Dictionary<string, string>(RehearsalLabels.Of(settings)) }, cancellationToken);
            network = await FindAsync(name, cancellationToken);
        }
        // The engine of a bridge without a configured gateway takes the first address after the subnet's own.
        var gateway = network?.IPAM?.Config?.FirstOrDefault(config => config.Gateway is { Length: > 0 })?.Gateway;
        return network is not null && IPAddress.TryParse(gateway?.Split('/')[0], out var address)
            ? new(name, network.ID, address)
            : throw new BerrysException(
                ExitCode.MissingPrerequisite, $"The Docker network {name} has no address on this machine.", $"Remove it: docker network rm {name}");
    }

    // The list finds names by part; inspecting tells what the list leaves out.
    private async Task<NetworkResponse?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var all = await docker.Networks.ListNetworksAsync(cancellationToken: cancellationToken);
        return all.FirstOrDefault(network => network.Name == name) is { } found
            ? await docker.Networks.InspectNetworkAsync(found.ID, cancellationToken)
            : null;
    }
}

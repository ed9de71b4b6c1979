using Docker.DotNet;
using Microsoft.Extensions.DependencyInjection;

namespace Berrys.Rehearsal.Containers;

/// <summary>Registers the Docker Engine and the workspace's network.</summary>
internal static class ContainersServices
{
    /// <summary>Registers it.</summary>
    /// <param name="services">The rehearsal's services.</param>
    /// <param name="docker">A client of the engine.</param>
    /// <param name="network">The network, which exists.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddContainers(this IServiceCollection services, IDockerClient docker, RehearsalNetwork network) =>
        services.AddSingleton(docker).AddSingleton(network);
}

using Berrys.Pipeline.Checks;
using Berrys.Rehearsal.Containers;
using Berrys.Rehearsal.Databases;
using Berrys.Rehearsal.Ecs;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.LoadBalancing;
using Berrys.Rehearsal.Logs;
using Berrys.Rehearsal.Metrics;
using Berrys.Rehearsal.Registry;
using Berrys.Rehearsal.Secrets;
using Berrys.Rehearsal.StatusPage;
using Berrys.Rehearsal.Upstream;
using Berrys.Tools.Processes;
using Berrys.Tools.Secrets;
using Docker.DotNet;
using Microsoft.Extensions.DependencyInjection;

namespace Berrys.Rehearsal;

/// <summary>Wires the parts of the rehearsal together.</summary>
internal static class RehearsalServices
{
    /// <summary>Registers all parts. Hosted services start in this order, one after the other, and stop in the opposite one.</summary>
    /// <param name="services">The process's services.</param>
    /// <param name="settings">What the rehearsal is.</param>
    /// <param name="docker">A client of the Docker Engine.</param>
    /// <param name="network">The workspace's network, which exists.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddRehearsal(
        this IServiceCollection services, RehearsalSettings settings, IDockerClient docker, RehearsalNetwork network) => services
        .AddSingleton(settings)
        .AddSingleton(TimeProvider.System)
        .AddSingleton<SecretRegistry>()
        .AddSingleton<ICommandRunner>(parts => new ProcessRunner(parts.GetRequiredService<TimeProvider>(), parts.GetRequiredService<SecretRegistry>()))
        .AddContainers(docker, network)
        .AddGateway(settings)
        .AddUpstream()
        .AddSecrets()
        .AddMetricStore()
        .AddLogs()
        .AddRegistry()
        .AddDatabases()
        .AddLoadBalancing()
        .AddEcs()
        .AddStatusPage();
}

using Berrys.Rehearsal.Containers;
using Berrys.Rehearsal.Databases;
using Berrys.Rehearsal.Ecs;
using Berrys.Rehearsal.LoadBalancing;
using Berrys.Rehearsal.Logs;
using Berrys.Rehearsal.Metrics;
using Berrys.Rehearsal.Registry;
using Berrys.Rehearsal.Secrets;
using Berrys.Rehearsal.StatusPage;
using Berrys.Rehearsal.Upstream;
using Microsoft.Extensions.DependencyInjection;

namespace Berrys.Rehearsal;

/// <summary>Wires the parts of the rehearsal together.</summary>
internal static class RehearsalServices
{
    /// <summary>Registers all parts. Hosted services start in this order and stop in the opposite one.</summary>
    /// <param name="services">The process's services.</param>
    /// <param name="settings">What the rehearsal is.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddRehearsal(this IServiceCollection services, RehearsalSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton(TimeProvider.System)
        .AddContainers()
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

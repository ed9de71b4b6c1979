using Berrys.Pipeline.Checks;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.LoadBalancing.Api;
using Berrys.Rehearsal.LoadBalancing.Haproxy;
using Berrys.Rehearsal.LoadBalancing.Health;
using Berrys.Rehearsal.LoadBalancing.Traffic;
using Berrys.Tools.Processes;
using Berrys.Tools.Secrets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Berrys.Rehearsal.LoadBalancing;

/// <summary>Registers load balancers: HAProxy.</summary>
internal static class LoadBalancingServices
{
    /// <summary>Registers it.</summary>
    /// <param name="services">The rehearsal's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddLoadBalancing(this IServiceCollection services)
    {
        services.TryAddSingleton<ICommandRunner>(provider => new ProcessRunner(provider.GetRequiredService<TimeProvider>(), new SecretRegistry()));
        return services
            .AddSingleton<HaproxyProcess>()
            .AddSingleton<Balancer>()
            .AddSingleton<ITargetGroups, TargetGroups>()
            .AddSingleton<HealthChecker>()
            .AddSingleton<Draining>()
            .AddSingleton<TargetLoops>()
            .AddSingleton<StateReader>()
            .AddSingleton<TargetCalls>()
            .AddSingleton<IAwsHandler, ElasticLoadBalancingHandler>()
            .AddSingleton<TrafficLog>()
            .AddSingleton<TrafficRecorder>()
            .AddSingleton<ITraffic>(provider => provider.GetRequiredService<TrafficRecorder>())
            .AddHostedService<LoadBalancingService>();
    }
}

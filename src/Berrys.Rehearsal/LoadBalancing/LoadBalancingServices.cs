using Microsoft.Extensions.DependencyInjection;

namespace Berrys.Rehearsal.LoadBalancing;

/// <summary>Registers load balancers: HAProxy.</summary>
internal static class LoadBalancingServices
{
    /// <summary>Registers it.</summary>
    /// <param name="services">The rehearsal's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddLoadBalancing(this IServiceCollection services) => services;
}

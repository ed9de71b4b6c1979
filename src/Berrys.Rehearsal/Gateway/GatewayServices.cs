using Microsoft.Extensions.DependencyInjection;

namespace Berrys.Rehearsal.Gateway;

/// <summary>Registers what answers HTTP requests.</summary>
internal static class GatewayServices
{
    /// <summary>Registers it.</summary>
    /// <param name="services">The rehearsal's services.</param>
    /// <param name="settings">The rehearsal.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddGateway(this IServiceCollection services, RehearsalSettings settings) => services
        .AddSingleton(RehearsalKeys.Open(settings))
        .AddSingleton<AccessKeys>()
        .AddSingleton<CallLog>()
        .AddSingleton<CallDispatcher>()
        .AddSingleton<Readiness>()
        .AddSingleton<IGatewayPage, HealthPage>()
        .AddSingleton<GatewayEndpoint>();
}

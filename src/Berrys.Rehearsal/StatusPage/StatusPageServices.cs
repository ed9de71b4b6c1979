using Berrys.Rehearsal.Gateway;
using Microsoft.Extensions.DependencyInjection;

namespace Berrys.Rehearsal.StatusPage;

/// <summary>Registers the status page.</summary>
internal static class StatusPageServices
{
    /// <summary>Registers it with the views of the real parts.</summary>
    /// <param name="services">The rehearsal's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddStatusPage(this IServiceCollection services) => services
        .AddSingleton<IServiceView, EcsServiceView>()
        .AddSingleton<ITrafficView, BalancerTrafficView>()
        .AddSingleton<ICallView, CallLogView>()
        .AddStatusPageAlone();

    /// <summary>Registers the page; every <see cref="IServiceView"/>, <see cref="ITrafficView"/> and <see cref="ICallView"/> that is registered is shown.</summary>
    /// <param name="services">The rehearsal's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddStatusPageAlone(this IServiceCollection services) => services
        .AddSingleton<StatusPageSources>()
        .AddSingleton<IGatewayPage, StatusPageAnswers>();
}

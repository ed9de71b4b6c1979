using Microsoft.Extensions.DependencyInjection;

namespace Berrys.Rehearsal.StatusPage;

/// <summary>Registers the status page.</summary>
internal static class StatusPageServices
{
    /// <summary>Registers it.</summary>
    /// <param name="services">The rehearsal's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddStatusPage(this IServiceCollection services) => services;
}

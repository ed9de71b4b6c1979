using Microsoft.Extensions.DependencyInjection;

namespace Berrys.Rehearsal.Databases;

/// <summary>Registers RDS: real PostgreSQL servers.</summary>
internal static class DatabasesServices
{
    /// <summary>Registers it.</summary>
    /// <param name="services">The rehearsal's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddDatabases(this IServiceCollection services) => services;
}

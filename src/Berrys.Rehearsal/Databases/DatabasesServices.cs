using Berrys.Pipeline.Checks;
using Berrys.Rehearsal.Gateway;
using Berrys.Tools.Processes;
using Berrys.Tools.Secrets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Berrys.Rehearsal.Databases;

/// <summary>Registers RDS: real PostgreSQL servers.</summary>
internal static class DatabasesServices
{
    /// <summary>Registers it.</summary>
    /// <param name="services">The rehearsal's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddDatabases(this IServiceCollection services)
    {
        services.TryAddSingleton<ICommandRunner>(provider => new ProcessRunner(provider.GetRequiredService<TimeProvider>(), new SecretRegistry()));
        return services
            .AddSingleton(provider => new DatabaseRecords(DatabaseFolders.Records(provider.GetRequiredService<RehearsalSettings>())))
            .AddSingleton<PostgresServer>()
            .AddSingleton<MasterSecret>()
            .AddSingleton<DatabaseWork>()
            .AddSingleton<IHostedService>(provider => provider.GetRequiredService<DatabaseWork>())
            .AddSingleton<IAwsHandler, RdsHandler>();
    }
}

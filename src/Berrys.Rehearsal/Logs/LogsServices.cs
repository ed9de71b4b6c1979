using Berrys.Rehearsal.Gateway;
using Microsoft.Extensions.DependencyInjection;

namespace Berrys.Rehearsal.Logs;

/// <summary>Registers CloudWatch Logs.</summary>
internal static class LogsServices
{
    /// <summary>Registers it.</summary>
    /// <param name="services">The rehearsal's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddLogs(this IServiceCollection services) => services
        .AddSingleton(provider => new LogStore(provider.GetRequiredService<RehearsalSettings>().At("logs/groups"), LogStore.UsualLimit))
        .AddSingleton<LogGroups>()
        .AddSingleton<ILogStreams, LogStreams>()
        .AddSingleton<IAwsHandler, LogsHandler>();
}

using Microsoft.Extensions.DependencyInjection;

namespace Berrys.Rehearsal.Upstream;

/// <summary>Registers the simulator behind the gateway, and what makes its state outlive it.</summary>
internal static class UpstreamServices
{
    /// <summary>Registers it.</summary>
    /// <param name="services">The rehearsal's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddUpstream(this IServiceCollection services) => services
        .AddSingleton<MotoProcess>()
        .AddSingleton<MotoClient>()
        .AddSingleton<CallJournal>()
        .AddSingleton<BucketFiles>()
        .AddSingleton<MotoSimulator>()
        .AddSingleton<DataCalls>()
        .AddSingleton<ObjectCalls>()
        .AddSingleton<IUpstream, MotoUpstream>()
        .AddHostedService<MotoSupervision>();
}

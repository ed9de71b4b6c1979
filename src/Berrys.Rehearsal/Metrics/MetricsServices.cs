using Berrys.Rehearsal.Gateway;
using Microsoft.Extensions.DependencyInjection;

namespace Berrys.Rehearsal.Metrics;

/// <summary>Registers CloudWatch metrics.</summary>
internal static class MetricsServices
{
    /// <summary>Registers it.</summary>
    /// <param name="services">The rehearsal's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddMetricStore(this IServiceCollection services) => services
        .AddSingleton<MetricStore>()
        .AddSingleton<IMetricStore>(provider => provider.GetRequiredService<MetricStore>())
        .AddSingleton<IAwsHandler, MetricsHandler>();
}

using Cake.Core;
using Cake.Core.Tooling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Cake.Parallel;

/// <summary>Puts the parallel engine into a container.</summary>
public static class ParallelEngineServices
{
    /// <summary>
    /// Replaces Cake's engine, console and report printer by the parallel ones and makes the tool repository safe.
    /// Call it last: a later registration of one of these takes its place.
    /// </summary>
    /// <param name="services">The container; an <see cref="IConsole"/> or <see cref="IToolRepository"/> registered before is decorated.</param>
    /// <param name="options">Makes the options, once.</param>
    /// <returns>The container.</returns>
    public static IServiceCollection AddParallelEngine(
        this IServiceCollection services, Func<IServiceProvider, ParallelOptions> options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ParallelOptions>(options);
        services.AddSingleton<RunCancellation>();
        services.AddSingleton<RunTimeline>();

        var console = Earlier<IConsole>(services, provider => ActivatorUtilities.CreateInstance<CakeConsole>(provider));
        services.AddSingleton(provider => new GroupedConsole(
            console(provider), provider.GetRequiredService<ParallelOptions>().Style, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IConsole>(provider => provider.GetRequiredService<GroupedConsole>());

        var tools = Earlier<IToolRepository>(services, provider => ActivatorUtilities.CreateInstance<ToolRepository>(provider));
        services.AddSingleton<IToolRepository>(provider => new SynchronizedToolRepository(tools(provider)));

        services.AddSingleton(Slots);
        services.AddSingleton<ICakeReportPrinter, ParallelReportPrinter>();
        services.AddSingleton<ICakeEngine, ParallelCakeEngine>();
        return services;
    }

    private static JobSlots Slots(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<ParallelOptions>();
        var cancellation = provider.GetRequiredService<RunCancellation>();
        return new JobSlots(options.Jobs, provider.GetRequiredService<GroupedConsole>())
        {
            JobFailed = options.FailFast ? title => cancellation.Cancel($"'{title}' failed.") : null,
        };
    }

    private static Func<IServiceProvider, T> Earlier<T>(IServiceCollection services, Func<IServiceProvider, T> fallback)
        where T : class
    {
        var earlier = services.LastOrDefault(service => service.ServiceType == typeof(T) && !service.IsKeyedService);
        return earlier switch
        {
            { ImplementationInstance: T instance } => _ => instance,
            { ImplementationFactory: { } factory } => provider => (T)factory(provider),
            { ImplementationType: { } type } => provider => (T)ActivatorUtilities.CreateInstance(provider, type),
            _ => fallback,
        };
    }
}

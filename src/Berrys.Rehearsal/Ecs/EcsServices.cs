using Microsoft.Extensions.DependencyInjection;

namespace Berrys.Rehearsal.Ecs;

/// <summary>Registers ECS: tasks are real containers.</summary>
internal static class EcsServices
{
    /// <summary>Registers it.</summary>
    /// <param name="services">The rehearsal's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddEcs(this IServiceCollection services) => services;
}

using Berrys.Rehearsal.Ecs.Containers;
using Berrys.Rehearsal.Ecs.Operations;
using Berrys.Rehearsal.Ecs.Running;
using Berrys.Rehearsal.Ecs.State;
using Berrys.Rehearsal.Gateway;
using Microsoft.Extensions.DependencyInjection;

namespace Berrys.Rehearsal.Ecs;

/// <summary>Registers ECS: tasks are real containers.</summary>
internal static class EcsServices
{
    /// <summary>Registers it.</summary>
    /// <param name="services">The rehearsal's services; the engine's client, the network, target groups, logs, secrets and the registry come from elsewhere.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddEcs(this IServiceCollection services) => services
        .AddSingleton<EcsStore>()
        .AddSingleton<EngineImages>()
        .AddSingleton<EngineOutput>()
        .AddSingleton<ITaskRuntime, EngineRuntime>()
        .AddSingleton<TaskLauncher>()
        .AddSingleton<TargetRegistration>()
        .AddSingleton<OutputPump>()
        .AddSingleton<TaskEnding>()
        .AddSingleton<Func<string, TaskRunner>>(provider => arn => ActivatorUtilities.CreateInstance<TaskRunner>(provider, arn))
        .AddSingleton<TaskSupervisor>()
        .AddSingleton<TaskTakeover>()
        .AddSingleton<ServiceScheduler>()
        .AddSingleton<Janitor>()
        .AddSingleton<EcsLookup>()
        .AddSingleton<IEcsOperations, ClusterOperations>()
        .AddSingleton<IEcsOperations, TaskDefinitionOperations>()
        .AddSingleton<IEcsOperations, ServiceOperations>()
        .AddSingleton<IEcsOperations, ServiceDeploymentOperations>()
        .AddSingleton<IEcsOperations, TaskOperations>()
        .AddSingleton<IEcsOperations, TagOperations>()
        .AddSingleton<IEcsOperations, AccountOperations>()
        .AddSingleton<IAwsHandler, EcsHandler>()
        .AddHostedService<EcsHost>();
}

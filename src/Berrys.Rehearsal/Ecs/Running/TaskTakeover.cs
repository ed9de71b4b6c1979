using Berrys.Rehearsal.Ecs.Containers;
using Berrys.Rehearsal.Ecs.State;

namespace Berrys.Rehearsal.Ecs.Running;

/// <summary>At the start of the process, goes on with the tasks that an earlier one left.</summary>
/// <param name="store">ECS's state, loaded.</param>
/// <param name="runtime">What runs containers.</param>
/// <param name="supervisor">What runs tasks.</param>
internal sealed class TaskTakeover(EcsStore store, ITaskRuntime runtime, TaskSupervisor supervisor)
{
    /// <summary>Takes over.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var found = await runtime.FindAsync(cancellationToken);
        var open = store.Tasks.Items.Values.Where(task => task.Phase < TaskPhase.Stopped).ToList();
        var kept = open
            .Where(task => task.Phase >= TaskPhase.Running)
            .SelectMany(task => task.Containers.Select(container => container.RuntimeId))
            .ToHashSet(StringComparer.Ordinal);
        // A start that was interrupted is begun again; a container may have been made that no one noted.
        foreach (var container in found.Where(container => !kept.Contains(container.Id)))
            await runtime.RemoveAsync(container.Id, cancellationToken);
        foreach (var task in open)
        {
            store.Tasks.Update(task.Arn, item => item!.Phase >= TaskPhase.Running ? item : item with
            {
                Phase = TaskPhase.Provisioning,
                Address = null,
                Containers = [.. item.Containers.Select(container => container with { Phase = TaskPhase.Provisioning, RuntimeId = null })],
            });
            supervisor.Run(task.Arn);
        }
    }
}

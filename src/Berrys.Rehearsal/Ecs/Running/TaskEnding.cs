using Berrys.Rehearsal.Ecs.Containers;
using Berrys.Rehearsal.Ecs.State;

namespace Berrys.Rehearsal.Ecs.Running;

/// <summary>Ends a task: out of its target groups first, then SIGTERM, then its output to the last line, then its containers away.</summary>
/// <param name="store">ECS's state.</param>
/// <param name="targets">The load balancers.</param>
/// <param name="runtime">What runs containers.</param>
/// <param name="time">The clock.</param>
internal sealed class TaskEnding(EcsStore store, TargetRegistration targets, ITaskRuntime runtime, TimeProvider time)
{
    private static readonly TimeSpan LongestOutput = TimeSpan.FromSeconds(30);

    /// <summary>Ends it.</summary>
    /// <param name="arn">The task.</param>
    /// <param name="pumps">What carries its output.</param>
    /// <param name="watches">What notes its containers' ends.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task EndAsync(string arn, IReadOnlyCollection<Task> pumps, IReadOnlyCollection<Task> watches, CancellationToken cancellationToken)
    {
        var task = Enter(arn, TaskPhase.Deactivating, item => item with { StopWanted = true, StoppingAt = item.StoppingAt ?? time.GetUtcNow() });
        await targets.DeregisterAsync(task, wait: task.StopCode != TaskStopCodes.EssentialExit, cancellationToken);

        task = Enter(arn, TaskPhase.Stopping, item => item);
        var specs = store.TaskDefinitions.Find(task.TaskDefinitionArn) is { } definition ? ContainerSpec.ReadAll(definition.Members) : [];
        await Task.WhenAll(task.Containers.Where(container => container.RuntimeId is not null).Select(container =>
            runtime.StopAsync(container.RuntimeId!, GraceOf(specs.FirstOrDefault(spec => spec.Name == container.Name)), cancellationToken)));
        await WaitAsync(watches, cancellationToken);

        Enter(arn, TaskPhase.Deprovisioning, item => item with { ExecutionStoppedAt = item.ExecutionStoppedAt ?? time.GetUtcNow() });
        await WaitAsync(pumps, cancellationToken);
        foreach (var container in store.Tasks.Find(arn)!.Containers.Where(container => container.RuntimeId is not null))
            await runtime.RemoveAsync(container.RuntimeId!, cancellationToken);
        Enter(arn, TaskPhase.Stopped, item => item with
        {
            StoppedAt = time.GetUtcNow(),
            Containers = [.. item.Containers.Select(container => container with { Phase = TaskPhase.Stopped })],
        });
    }

    private static TimeSpan GraceOf(ContainerSpec? spec) => TimeSpan.FromSeconds(spec?.StopTimeout ?? ContainerRequests.DefaultStopTimeout);

    // Everything has ended: what does not notice it, or failed, must not keep the task from ending.
    private async Task WaitAsync(IEnumerable<Task> tasks, CancellationToken cancellationToken)
    {
        await Task.WhenAny(Task.WhenAll(tasks), Task.Delay(LongestOutput, time, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
    }

    private EcsTask Enter(string arn, TaskPhase phase, Func<EcsTask, EcsTask> change) =>
        store.Tasks.Update(arn, task => task!.Phase >= phase ? change(task) : change(task) with { Phase = phase })!;
}

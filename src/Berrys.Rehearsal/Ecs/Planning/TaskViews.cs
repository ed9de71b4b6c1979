using Berrys.Rehearsal.Ecs.State;
using Berrys.Rehearsal.LoadBalancing;

namespace Berrys.Rehearsal.Ecs.Planning;

/// <summary>Judges how a task is.</summary>
internal static class TaskViews
{
    /// <summary>For how long a task that nothing checks must have been running to be taken for healthy: programs that cannot start end within it.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    /// <summary>Judges a task.</summary>
    /// <param name="task">The task of a service.</param>
    /// <param name="rules">The service's rules.</param>
    /// <param name="stateOf">How a target of the task is.</param>
    /// <param name="now">The time.</param>
    /// <returns>The planner's view of it.</returns>
    public static TaskView Of(EcsTask task, DeploymentRules rules, Func<EcsTarget, TargetState> stateOf, DateTimeOffset now)
    {
        var view = new TaskView(task.Arn, task.StartedBy ?? "", StateOf(task, stateOf, now), task.CreatedAt)
        {
            IsNewFailure = task is { Phase: TaskPhase.Stopped, Accounted: false, StopCode: "EssentialContainerExited" or "TaskFailedToStart" },
        };
        return view.State == TaskViewState.Running ? view with { Unhealthy = Defect(task, rules, stateOf, now) } : view;
    }

    private static TaskViewState StateOf(EcsTask task, Func<EcsTarget, TargetState> stateOf, DateTimeOffset now)
    {
        if (task.Phase == TaskPhase.Stopped)
            return TaskViewState.Stopped;
        if (task.StopWanted || task.Phase > TaskPhase.Running)
            return TaskViewState.Stopping;
        if (task.Phase < TaskPhase.Running)
            return TaskViewState.Starting;
        var watched = task.Containers.Where(container => container is { Checked: true, Essential: true }).ToList();
        if (task.Targets.IsEmpty && watched.Count == 0)
            return now - task.StartedAt >= Settling ? TaskViewState.Healthy : TaskViewState.Running;
        var healthy = watched.All(container => container.Health == "HEALTHY") && task.Targets.All(target => stateOf(target) == TargetState.Healthy);
        return healthy ? TaskViewState.Healthy : TaskViewState.Running;
    }

    private static string? Defect(EcsTask task, DeploymentRules rules, Func<EcsTarget, TargetState> stateOf, DateTimeOffset now)
    {
        // The container's own start period has been waited for by the engine; the grace period covers both kinds of checks.
        if (now - task.StartedAt < rules.GracePeriod)
            return null;
        if (task.Containers.Any(container => container is { Essential: true, Health: "UNHEALTHY" }))
            return "Task failed container health checks";
        return task.Targets.FirstOrDefault(target => stateOf(target) == TargetState.Unhealthy) is { } failed
            ? $"Task failed ELB health checks in (target-group {failed.TargetGroupArn})"
            : null;
    }
}

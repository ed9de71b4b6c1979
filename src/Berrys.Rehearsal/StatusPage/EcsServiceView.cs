using System.Collections.Immutable;
using Berrys.Rehearsal.Ecs.State;

namespace Berrys.Rehearsal.StatusPage;

/// <summary>Shows ECS as it is kept.</summary>
/// <param name="store">What is kept.</param>
internal sealed class EcsServiceView(EcsStore store) : IServiceView
{
    private const int ShownStopped = 30;

    /// <inheritdoc/>
    public ImmutableArray<ServiceRow> Services() =>
        [.. store.Services.Items.Values.Where(service => service.Status != "INACTIVE").OrderBy(service => service.Arn, StringComparer.Ordinal).Select(Row)];

    /// <inheritdoc/>
    public ImmutableArray<TaskRow> Tasks()
    {
        var byState = store.Tasks.Items.Values.ToLookup(task => task.Phase == TaskPhase.Stopped);
        return
        [
            .. byState[false].OrderBy(task => task.Group, StringComparer.Ordinal).ThenBy(task => task.CreatedAt).Select(Row),
            .. byState[true].OrderByDescending(task => task.StoppedAt).Take(ShownStopped).Select(Row),
        ];
    }

    private ServiceRow Row(EcsService service)
    {
        var tasks = store.TasksOf(service.Arn).ToList();
        return new(
            LastPart(service.ClusterArn), service.Name, service.DesiredCount, tasks.Count(IsRunning), tasks.Count(task => task.Phase < TaskPhase.Running),
            [.. service.Deployments.Select((deployment, index) => Row(service, deployment, index == 0, tasks))],
            service.Events.FirstOrDefault()?.Message);
    }

    private static DeploymentRow Row(EcsService service, EcsDeployment deployment, bool primary, IEnumerable<EcsTask> tasks)
    {
        var own = tasks.Where(task => task.StartedBy == deployment.Id).ToList();
        var state = deployment.State switch
        {
            RolloutState.InProgress => "IN_PROGRESS",
            RolloutState.Completed => "COMPLETED",
            _ => "FAILED",
        };
        return new(
            primary ? "PRIMARY" : "ACTIVE", state, LastPart(deployment.TaskDefinitionArn),
            primary ? service.DesiredCount : own.Count(task => !task.StopWanted), own.Count(IsRunning), deployment.FailedTasks);
    }

    private static TaskRow Row(EcsTask task) => new(
        task.Id,
        task.Group.StartsWith("service:", StringComparison.Ordinal) ? task.Group["service:".Length..] : task.Group,
        task.Phase.ToString().ToUpperInvariant(),
        Health(task),
        task.Address,
        task.Containers.FirstOrDefault(container => container.Essential)?.ImageDigest,
        task.StartedAt,
        task.StoppedReason);

    // Of the essential containers that have a check: unhealthy as soon as one is, healthy when all are.
    private static string Health(EcsTask task)
    {
        var states = task.Containers.Where(container => container.Essential && container.Checked).Select(container => container.Health).ToList();
        return states.Contains("UNHEALTHY") ? "UNHEALTHY" : states.Count > 0 && states.TrueForAll(state => state == "HEALTHY") ? "HEALTHY" : "UNKNOWN";
    }

    private static bool IsRunning(EcsTask task) => task.Phase == TaskPhase.Running;

    private static string LastPart(string arn) => arn[(arn.LastIndexOf('/') + 1)..];
}

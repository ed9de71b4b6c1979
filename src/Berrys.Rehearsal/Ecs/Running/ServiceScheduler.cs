using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Berrys.Rehearsal.Ecs.Planning;
using Berrys.Rehearsal.Ecs.State;
using Berrys.Rehearsal.LoadBalancing;

namespace Berrys.Rehearsal.Ecs.Running;

/// <summary>Carries out what the planner decides for services.</summary>
/// <param name="store">ECS's state.</param>
/// <param name="supervisor">What runs tasks.</param>
/// <param name="groups">The target groups.</param>
/// <param name="time">The clock.</param>
internal sealed class ServiceScheduler(EcsStore store, TaskSupervisor supervisor, ITargetGroups groups, TimeProvider time)
{
    /// <summary>Makes the id of a deployment.</summary>
    /// <returns>Such as <c>ecs-svc/1234567890123456789</c>.</returns>
    public static string NewDeploymentId() =>
        "ecs-svc/" + RandomNumberGenerator.GetInt32(1_000_000_000, int.MaxValue).ToString(CultureInfo.InvariantCulture)
        + RandomNumberGenerator.GetInt32(100_000_000, 1_000_000_000).ToString(CultureInfo.InvariantCulture);

    /// <summary>Plans each service once and does what the plan says.</summary>
    public void Advance()
    {
        foreach (var service in store.Services.Items.Values.Where(service => service.Status != "INACTIVE"))
            Advance(service.Arn);
    }

    private void Advance(string arn)
    {
        var now = time.GetUtcNow();
        ServicePlan? plan = null;
        var starts = ImmutableArray<EcsTask>.Empty;
        // The service cannot change while it is planned; tasks only come nearer to their end.
        store.Services.Update(arn, service =>
        {
            plan = ServicePlanner.Plan(new ServiceSituation(service!, Views(service!, now), now, NewDeploymentId()));
            starts = StartsOf(plan, now);
            return Recorded(service!, plan, starts, now);
        });
        foreach (var task in plan!.Counted)
            store.Tasks.Update(task, item => item! with { Accounted = true });
        foreach (var task in starts)
            supervisor.Launch(task);
        foreach (var stop in plan.Stops)
            supervisor.Stop(stop.Arn, TaskStopCodes.Scheduler, stop.Reason);
    }

    private ImmutableArray<TaskView> Views(EcsService service, DateTimeOffset now) =>
    [
        .. store.TasksOf(service.Arn).Select(task => TaskViews.Of(
            task,
            service.Rules,
            target => task.EndPointOf(target) is { } endpoint ? groups.StateOf(target.TargetGroupArn, endpoint) : TargetState.Unused,
            now)),
    ];

    private ImmutableArray<EcsTask> StartsOf(ServicePlan plan, DateTimeOffset now) => plan.Starts == 0 || store.TaskDefinitions.Find(plan.Primary.TaskDefinitionArn) is not { } definition
        ? []
        : [.. Enumerable.Range(0, plan.Starts).Select(_ => NewTask.Of(plan.Service.ClusterArn, definition, $"service:{plan.Service.Name}", plan.Service.Members, now) with
        {
            ServiceArn = plan.Service.Arn,
            StartedBy = plan.Primary.Id,
            Targets = plan.Service.Targets,
            Tags = TagsOf(plan.Service, definition),
        })];

    private static JsonElement? TagsOf(EcsService service, EcsTaskDefinition definition) =>
        service.Members.TryGetProperty("propagateTags", out var from)
            ? from.GetString() switch
            {
                "SERVICE" => service.Tags,
                "TASK_DEFINITION" => definition.Tags,
                _ => null,
            }
            : null;

    // Nothing is written while nothing happens.
    private static EcsService Recorded(EcsService before, ServicePlan plan, ImmutableArray<EcsTask> starts, DateTimeOffset now)
    {
        var events = plan.Events.ToList();
        var running = plan.Stops.Select(stop => EcsArn.Last(stop.Arn)).ToList();
        if (running.Count > 0)
            events.Add($"(service {before.Name}) has stopped {running.Count} running tasks: {Named(running)}.");
        if (starts.Length > 0)
            events.Add($"(service {before.Name}) has started {starts.Length} tasks: {Named(starts.Select(task => task.Id))}.");
        var after = plan.Service;
        if (starts.Length > 0 || running.Count > 0)
            after = after with { Deployments = after.Deployments.SetItem(0, after.Deployments[0] with { UpdatedAt = now }) };
        return events.Count > 0 ? after.WithEvents(now, events) : ReferenceEquals(before, after) || before == after ? before : after;
    }

    private static string Named(IEnumerable<string> ids) => string.Join(" ", ids.Select(id => $"(task {id})"));
}

using System.Collections.Immutable;
using Berrys.Rehearsal.Ecs.State;

namespace Berrys.Rehearsal.Ecs.Planning;

/// <summary>What is to be done for a service.</summary>
/// <param name="Service">The service as it shall be, without the new events.</param>
/// <param name="Tasks">The tasks as they will be once the stops have been asked for.</param>
internal sealed record ServicePlan(EcsService Service, ImmutableArray<TaskView> Tasks)
{
    /// <summary>How many tasks of the primary deployment to start.</summary>
    public int Starts { get; init; }

    /// <summary>What to stop.</summary>
    public ImmutableArray<TaskStop> Stops { get; init; } = [];

    /// <summary>What to say, oldest first.</summary>
    public ImmutableArray<string> Events { get; init; } = [];

    /// <summary>The tasks whose failure has been counted.</summary>
    public ImmutableArray<string> Counted { get; init; } = [];

    /// <summary>The primary deployment.</summary>
    public EcsDeployment Primary => Service.Deployments[0];

    /// <summary>How many tasks are healthy.</summary>
    public int Healthy => Tasks.Count(task => task.State == TaskViewState.Healthy);

    /// <summary>How many tasks are starting or running.</summary>
    public int Live => Tasks.Count(task => task.IsLive);

    /// <summary>The primary deployment's tasks that are starting or running.</summary>
    public IEnumerable<TaskView> PrimaryTasks => Tasks.Where(task => task.IsLive && task.DeploymentId == Primary.Id);

    /// <summary>Other deployments' tasks that are starting or running.</summary>
    public IEnumerable<TaskView> OtherTasks => Tasks.Where(task => task.IsLive && task.DeploymentId != Primary.Id);

    /// <summary>Says something about the service.</summary>
    /// <param name="text">What follows the service's name.</param>
    /// <returns>The plan with it.</returns>
    public ServicePlan Say(string text) => this with { Events = Events.Add($"(service {Service.Name}) {text}") };

    /// <summary>Changes a deployment.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="change">The change.</param>
    /// <returns>The plan with it.</returns>
    public ServicePlan Change(string id, Func<EcsDeployment, EcsDeployment> change) => this with
    {
        Service = Service with { Deployments = [.. Service.Deployments.Select(item => item.Id == id ? change(item) : item)] },
    };

    /// <summary>Stops tasks.</summary>
    /// <param name="tasks">Which.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The plan with it.</returns>
    public ServicePlan Stop(IEnumerable<TaskView> tasks, Func<TaskView, string> reason)
    {
        var stopped = tasks.ToImmutableArray();
        if (stopped.IsEmpty)
            return this;
        var arns = stopped.Select(task => task.Arn).ToHashSet(StringComparer.Ordinal);
        return this with
        {
            Stops = Stops.AddRange(stopped.Select(task => new TaskStop(task.Arn, reason(task)))),
            Tasks = [.. Tasks.Select(task => arns.Contains(task.Arn) ? task with { State = TaskViewState.Stopping } : task)],
        };
    }
}

/// <summary>A task to stop.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Reason">Its <c>stoppedReason</c>.</param>
internal sealed record TaskStop(string Arn, string Reason);

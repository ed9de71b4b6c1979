using System.Net;
using Berrys.Rehearsal.Ecs.State;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.LoadBalancing;

namespace Berrys.Rehearsal.Ecs.Running;

/// <summary>Puts a running task behind its load balancers and takes it out before it ends, so that no request is lost.</summary>
/// <param name="store">ECS's state.</param>
/// <param name="groups">The target groups.</param>
/// <param name="time">The clock.</param>
internal sealed class TargetRegistration(EcsStore store, ITargetGroups groups, TimeProvider time)
{
    /// <summary>The longest deregistration delay there can be is longer; ECS's tasks are not kept for more than this.</summary>
    private static readonly TimeSpan LongestDraining = TimeSpan.FromSeconds(300);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    /// <summary>Registers a task everywhere.</summary>
    /// <param name="task">The task, which has an address.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="AwsException">A group is not there.</exception>
    public async Task RegisterAsync(EcsTask task, CancellationToken cancellationToken)
    {
        foreach (var (target, endpoint) in EndPoints(task))
        {
            await groups.RegisterAsync(target.TargetGroupArn, endpoint, cancellationToken);
            Say(task, $"registered 1 targets in (target-group {target.TargetGroupArn})");
        }
    }

    /// <summary>Deregisters a task everywhere and waits until its requests are answered.</summary>
    /// <param name="task">The task.</param>
    /// <param name="wait">Whether there can be requests to wait for.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task DeregisterAsync(EcsTask task, bool wait, CancellationToken cancellationToken)
    {
        var endpoints = EndPoints(task).ToList();
        foreach (var (target, endpoint) in endpoints)
        {
            try
            {
                await groups.DeregisterAsync(target.TargetGroupArn, endpoint, cancellationToken);
                Say(task, $"deregistered 1 targets in (target-group {target.TargetGroupArn})");
            }
            catch (AwsException)
            {
                // The group was deleted before the service: nothing forwards to the task any more.
            }
        }

        if (!wait || endpoints.Count == 0)
            return;
        Say(task, "has begun draining connections on 1 tasks.");
        var deadline = time.GetUtcNow() + LongestDraining;
        while (time.GetUtcNow() < deadline && endpoints.Any(item => groups.StateOf(item.Target.TargetGroupArn, item.EndPoint) == TargetState.Draining))
            await Task.Delay(Poll, time, cancellationToken);
    }

    private static IEnumerable<(EcsTarget Target, IPEndPoint EndPoint)> EndPoints(EcsTask task) =>
        from target in task.Targets
        let endpoint = task.EndPointOf(target)
        where endpoint is not null
        select (target, endpoint);

    private void Say(EcsTask task, string text)
    {
        if (task.ServiceArn is { } arn)
            store.Services.Update(arn, service => service?.WithEvents(time.GetUtcNow(), [$"(service {service.Name}) {text}"]));
    }
}

using Berrys.Rehearsal.Ecs.State;

namespace Berrys.Rehearsal.Ecs.Running;

/// <summary>Forgets what has been over for an hour, as ECS does.</summary>
/// <param name="store">ECS's state.</param>
/// <param name="time">The clock.</param>
internal sealed class Janitor(EcsStore store, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>Forgets.</summary>
    public void Sweep()
    {
        var limit = time.GetUtcNow() - Kept;
        foreach (var task in store.Tasks.Items.Values.Where(task => task.Phase == TaskPhase.Stopped && task.StoppedAt < limit))
            store.Tasks.Remove(task.Arn);
        foreach (var service in store.Services.Items.Values.Where(service => service.InactiveAt < limit))
            store.Services.Remove(service.Arn);
    }
}

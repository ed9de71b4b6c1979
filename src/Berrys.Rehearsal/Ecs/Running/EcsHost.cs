using Berrys.Rehearsal.Ecs.State;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Berrys.Rehearsal.Ecs.Running;

/// <summary>ECS's heart: loads the state, takes over what runs, and advances the services at each change, at least four times a second.</summary>
/// <param name="store">ECS's state.</param>
/// <param name="takeover">Goes on with what an earlier process left.</param>
/// <param name="scheduler">Advances services.</param>
/// <param name="supervisor">Runs tasks.</param>
/// <param name="janitor">Forgets what is over.</param>
/// <param name="time">The clock.</param>
/// <param name="log">The process's log.</param>
internal sealed class EcsHost(
    EcsStore store, TaskTakeover takeover, ServiceScheduler scheduler, TaskSupervisor supervisor, Janitor janitor, TimeProvider time, ILogger<EcsHost> log)
    : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        store.Load();
        await takeover.RunAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await supervisor.LeaveAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var change = store.NextChange;
            try
            {
                scheduler.Advance();
                janitor.Sweep();
            }
#pragma warning disable CA1031 // A service that cannot be advanced now must not stop the others for ever; it is logged and tried again.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                log.LogError(exception, "Services could not be advanced");
            }

            using var beat = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(change, Task.Delay(Beat, time, beat.Token));
            await beat.CancelAsync();
        }
    }
}

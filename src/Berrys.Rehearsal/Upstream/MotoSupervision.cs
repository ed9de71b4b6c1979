using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Berrys.Rehearsal.Upstream;

/// <summary>Starts the simulator before everything that asks it, and starts it anew when it dies.</summary>
internal sealed class MotoSupervision(MotoSimulator simulator, TimeProvider time, ILogger<MotoSupervision> log) : IHostedService, IDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stop = new();
    private Task _watch = Task.CompletedTask;

    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await simulator.StartAsync(cancellationToken);
        _watch = WatchAsync(_stop.Token);
    }

    /// <inheritdoc />
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await _watch;
        await simulator.EndAsync();
    }

    /// <inheritdoc />
    public void Dispose() => _stop.Dispose();

    private async Task WatchAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
            try
            {
                await Task.Delay(Poll, time, stop);
                simulator.BoundLog();
                var generation = simulator.Generation;
                if (simulator.IsAlive)
                    continue;
                log.LogWarning("moto died; starting it anew");
                await simulator.RecoverAsync(generation, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A start that fails is tried again: the machine may be short of something for a while.
            catch (Exception error)
#pragma warning restore CA1031
            {
                log.LogError(error, "moto cannot be started anew; trying again");
            }
    }
}

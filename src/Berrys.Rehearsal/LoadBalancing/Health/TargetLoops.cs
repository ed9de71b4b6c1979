using Berrys.Rehearsal.LoadBalancing.Model;
using Microsoft.Extensions.Logging;

namespace Berrys.Rehearsal.LoadBalancing.Health;

/// <summary>One loop per target: checks it while it is in use, waits for its last request while it is draining.</summary>
/// <param name="balancer">Whose targets they are.</param>
/// <param name="checker">Checks a target.</param>
/// <param name="draining">Waits for the end of draining.</param>
/// <param name="time">Measures intervals.</param>
/// <param name="log">Receives failures.</param>
public sealed class TargetLoops(Balancer balancer, HealthChecker checker, Draining draining, TimeProvider time, ILogger<TargetLoops> log) : IDisposable
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly Dictionary<(TargetKey Key, bool Drains), (CancellationTokenSource Stop, Task Loop)> _loops = [];
    private readonly Lock _lock = new();
    private bool _ended;

    /// <summary>Starts and ends loops as a state needs them.</summary>
    /// <param name="balancing">The state.</param>
    public void Follow(Balancing balancing)
    {
        lock (_lock)
        {
            if (_ended)
                return;
            var wanted = balancing.Targets.Where(target => target.Value.IsDraining || balancing.Known.IsUsed(target.Key.Group))
                .Select(target => (target.Key, target.Value.IsDraining)).ToHashSet();
            foreach (var name in _loops.Keys.Where(name => !wanted.Contains(name)).ToList())
            {
                _loops.Remove(name, out var loop);
                loop.Stop.Cancel();
            }
            foreach (var name in wanted.Where(name => !_loops.ContainsKey(name)))
            {
                var stop = new CancellationTokenSource();
                _loops[name] = (stop, Task.Run(() => RunAsync(name.Key, name.IsDraining, stop.Token), CancellationToken.None));
            }
        }
    }

    /// <summary>Ends all loops and waits for them.</summary>
    public async Task EndAsync()
    {
        List<(CancellationTokenSource Stop, Task Loop)> loops;
        lock (_lock)
        {
            _ended = true;
            loops = [.. _loops.Values];
            _loops.Clear();
        }
        foreach (var loop in loops)
            await loop.Stop.CancelAsync();
        await Task.WhenAll(loops.Select(loop => loop.Loop));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var loop in _loops.Values)
            loop.Stop.Cancel();
    }

    private async Task RunAsync(TargetKey key, bool drains, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
            try
            {
                if (drains)
                    await draining.WaitAsync(key, stop);
                else
                    await CheckAsync(key, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (IOException error)
            {
                log.LogWarning("Load balancer: {Problem}", error.Message);
                await Task.Delay(AfterFailure, time, CancellationToken.None);
            }
    }

    private async Task CheckAsync(TargetKey key, CancellationToken stop)
    {
        if (balancer.Current.Known.Group(key.Group)?.Health is not { } settings)
            return;
        var check = await checker.CheckAsync(key.Address, settings, stop);
        await balancer.ChangeAsync(balancing => balancing.WithCheck(key, check), stop);
        await Task.Delay(settings.IntervalIn(balancer.Current.HealthOf(key).State), time, stop);
    }
}

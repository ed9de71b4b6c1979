using System.Collections.Immutable;
using System.Net;
using Berrys.Rehearsal.Containers;
using Berrys.Rehearsal.LoadBalancing.Haproxy;
using Berrys.Rehearsal.LoadBalancing.Model;

namespace Berrys.Rehearsal.LoadBalancing;

/// <summary>Keeps the one state of load balancing, the file of it and HAProxy the same.</summary>
/// <param name="settings">Where the file is.</param>
/// <param name="network">Where HAProxy listens besides loopback.</param>
/// <param name="process">HAProxy.</param>
public sealed class Balancer(RehearsalSettings settings, RehearsalNetwork network, HaproxyProcess process) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private volatile Balancing _current = Balancing.Empty;
    private BalancerPlan _applied = BalancerPlan.Empty;
    private RuntimeSocket? _socket;
    private bool _uncertain;

    /// <summary>Called after each change, with what was before and what is now; not from two threads at once, and it must not wait.</summary>
    public Action<Balancing, Balancing> Changed { get; set; } = (_, _) => { };

    /// <summary>The state now.</summary>
    public Balancing Current => _current;

    /// <summary>HAProxy's ports; of use only after the start.</summary>
    public PortPool Pool { get; private set; } = new([], 0);

    /// <summary>HAProxy's runtime socket.</summary>
    /// <exception cref="InvalidOperationException">It has not been started.</exception>
    public RuntimeSocket Socket => _socket ?? throw new InvalidOperationException("HAProxy has not been started.");

    private string File => settings.At("load-balancers.json");

    private ImmutableArray<IPAddress> Addresses => IPAddress.IsLoopback(network.HostAddress) && network.HostAddress.Equals(IPAddress.Loopback)
        ? [IPAddress.Loopback]
        : [IPAddress.Loopback, network.HostAddress];

    /// <summary>Starts HAProxy, or takes over the one that runs; its servers stay as they are until the first change.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="Berrys.Pipeline.BerrysException">It does not start (exit code 3).</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var saved = SavedBalancing.Read(File);
            _socket = saved is null ? null : process.Running(saved.Pool(), Addresses);
            if (_socket is null)
            {
                _current = saved?.Restore(BalancerPlan.Empty.Servers) ?? Balancing.Empty;
                await StartAfreshAsync(saved is null ? null : saved.Pool() with { Log = FreePorts.Log(saved.LogPort) }, cancellationToken);
            }
            else
            {
                await TakeOverAsync(saved!.Pool(), cancellationToken);
                _current = saved.Restore(_applied.Servers);
            }
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Starts HAProxy again if it has ended, and tells it everything.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Whether it had ended.</returns>
    public async Task<bool> ReviveAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (process.Running(Pool, Addresses) is not null)
                return false;
            await StartAfreshAsync(Pool, cancellationToken);
            await ApplyAsync(_current, cancellationToken);
            return true;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Changes the state; when this returns HAProxy acts by it.</summary>
    /// <param name="change">Makes the new state of the old one, or throws.</param>
    /// <param name="cancellationToken">Cancels waiting for an earlier change.</param>
    /// <exception cref="IOException">HAProxy could not be told; the state is changed nonetheless, and it is told with the next change.</exception>
    public async Task ChangeAsync(Func<Balancing, Balancing> change, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var before = _current;
            var after = change(before);
            if (ReferenceEquals(before, after) && !_uncertain)
                return;
            _current = after;
            Save(before, after);
            try
            {
                // Half a change is worse than a late one: from here on the caller's going away stops nothing.
                await ApplyAsync(after, CancellationToken.None);
            }
            finally
            {
                Changed(before, after);
            }
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    private void Save(Balancing before, Balancing after)
    {
        // Checks come often and change nothing that is kept.
        if (before.Slots != after.Slots || !before.Targets.Select(Kept).ToHashSet().SetEquals(after.Targets.Select(Kept)))
            SavedBalancing.Of(Pool, after).Write(File);

        static (TargetKey, int, bool) Kept(KeyValuePair<TargetKey, Target> target) => (target.Key, target.Value.Slot, target.Value.IsDraining);
    }

    private async Task StartAfreshAsync(PortPool? before, CancellationToken cancellationToken)
    {
        await process.EndAsync();
        Pool = FreePorts.Complete(before, Addresses);
        _socket = await process.StartAsync(Pool, Addresses, cancellationToken);
        SavedBalancing.Of(Pool, _current).Write(File);
        _applied = BalancerPlan.Empty;
    }

    private async Task TakeOverAsync(PortPool pool, CancellationToken cancellationToken)
    {
        Pool = pool;
        _applied = BalancerPlan.Found(ServerStates.Parse(await Socket.AskAsync("show servers state", cancellationToken)));
    }

    private async Task ApplyAsync(Balancing balancing, CancellationToken cancellationToken)
    {
        var plan = BalancerPlan.Of(balancing, Pool.Listeners);
        if (_uncertain)
            await TakeOverAsync(Pool, cancellationToken);
        _uncertain = true;
        await Socket.ApplyAsync(RuntimeCommands.Between(_applied, plan), cancellationToken);
        _applied = plan;
        _uncertain = false;
    }
}

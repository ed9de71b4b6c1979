using System.Collections.Immutable;
using Berrys.Rehearsal.LoadBalancing.Model;

namespace Berrys.Rehearsal.LoadBalancing.Haproxy;

/// <summary>What HAProxy has to be told at run time. What is not in it is as the configuration says: listeners without rules, servers out of service.</summary>
/// <param name="Listeners">Listener slot → its rules.</param>
/// <param name="Servers">The servers that are assigned.</param>
public sealed record BalancerPlan(
    ImmutableSortedDictionary<int, ImmutableArray<RuleEntry>> Listeners,
    ImmutableDictionary<ServerName, ServerSetting> Servers)
{
    /// <summary>What a configuration just started is.</summary>
    public static BalancerPlan Empty { get; } =
        new(ImmutableSortedDictionary<int, ImmutableArray<RuleEntry>>.Empty, ImmutableDictionary<ServerName, ServerSetting>.Empty);

    /// <summary>What a configuration that has run for a while is: its servers are known, its rules are taken to be wrong.</summary>
    /// <param name="servers">The servers as they were found.</param>
    /// <returns>The plan.</returns>
    public static BalancerPlan Found(ImmutableDictionary<ServerName, ServerSetting> servers) => new(
        Enumerable.Range(0, SlotTable.ListenerSlots)
            .ToImmutableSortedDictionary(slot => slot, _ => ImmutableArray.Create(new RuleEntry("", "unknown"))),
        servers);

    /// <summary>Says what a state of load balancing means for HAProxy.</summary>
    /// <param name="balancing">The state.</param>
    /// <param name="ports">The port of each listener slot.</param>
    /// <returns>The plan.</returns>
    public static BalancerPlan Of(Balancing balancing, ImmutableArray<int> ports)
    {
        var listeners =
            from balancer in balancing.Known.LoadBalancers
            from listener in balancer.Listeners
            let entries = listener.Rules.Select(rule => RuleEntry.Of(rule, balancer, balancing.Slots, ports)).ToImmutableArray()
            select KeyValuePair.Create(balancing.Slots.Of(balancer, listener), entries);
        var servers =
            from targets in balancing.Targets.GroupBy(target => target.Key.Group)
            let open = FailsOpen(targets.Select(target => target.Value))
            from target in targets
            let name = new ServerName(balancing.Slots.Groups[target.Key.Group], target.Value.Slot)
            select KeyValuePair.Create(name, new ServerSetting(target.Key.Address, Mode(target.Value, open)));
        return new(listeners.ToImmutableSortedDictionary(), servers.ToImmutableDictionary());
    }

    /// <summary>AWS routes to all targets when each of them is unhealthy: checks may be wrong, and nothing is lost.</summary>
    private static bool FailsOpen(IEnumerable<Target> targets) =>
        !targets.Any(target => !target.IsDraining && target.Health.State == TargetState.Healthy);

    private static ServerMode Mode(Target target, bool failsOpen) => target switch
    {
        { IsDraining: true } => ServerMode.Drain,
        { Health.State: TargetState.Healthy } => ServerMode.Ready,
        { Health.State: TargetState.Unhealthy } when failsOpen => ServerMode.Ready,
        _ => ServerMode.Maint,
    };
}

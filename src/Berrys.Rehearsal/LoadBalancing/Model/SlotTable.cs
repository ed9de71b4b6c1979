using System.Collections.Immutable;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.LoadBalancing.Model;

/// <summary>
/// Which of HAProxy's prepared listeners and backends stand for what. A load balancer keeps one listener slot, which
/// its lowest-numbered listener uses; each further listener has one under its own ARN.
/// </summary>
/// <param name="Listeners">Load balancer or listener ARN → listener slot.</param>
/// <param name="Groups">Target group ARN → backend.</param>
public sealed record SlotTable(ImmutableSortedDictionary<string, int> Listeners, ImmutableSortedDictionary<string, int> Groups)
{
    /// <summary>How many listeners there can be.</summary>
    public const int ListenerSlots = 16;

    /// <summary>How many target groups there can be.</summary>
    public const int GroupSlots = 64;

    /// <summary>How many targets a group can have, draining ones included.</summary>
    public const int TargetSlots = 16;

    /// <summary>Nothing is assigned.</summary>
    public static SlotTable Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal));

    /// <summary>Assigns what is new and frees what is gone; the rest stays where it is.</summary>
    /// <param name="state">The load balancers and target groups.</param>
    /// <returns>The new table.</returns>
    /// <exception cref="AwsException">There are not enough slots.</exception>
    public SlotTable For(LoadBalancerState state) => new(
        Assign(
            Listeners,
            [.. state.LoadBalancers.SelectMany(balancer => balancer.Listeners.Skip(1).Select(listener => listener.Arn).Prepend(balancer.Arn))],
            0, ListenerSlots, "TooManyLoadBalancers"),
        Assign(Groups, [.. state.TargetGroups.Select(group => group.Arn)], 0, GroupSlots, "TooManyTargetGroups"));

    /// <summary>The slot of a listener.</summary>
    /// <param name="balancer">Its load balancer.</param>
    /// <param name="listener">The listener.</param>
    /// <returns>The slot.</returns>
    public int Of(LoadBalancer balancer, Listener listener) =>
        Listeners[balancer.Listeners[0].Arn == listener.Arn ? balancer.Arn : listener.Arn];

    private static ImmutableSortedDictionary<string, int> Assign(
        ImmutableSortedDictionary<string, int> before, IReadOnlyList<string> names, int first, int count, string error)
    {
        var wanted = names.ToHashSet(StringComparer.Ordinal);
        var table = before.RemoveRange(before.Keys.Where(name => !wanted.Contains(name)));
        // A slot just freed comes last, so that late log lines are not taken for those of its successor.
        var free = new Queue<int>(Enumerable.Range(first, count).Except(table.Values).OrderBy(slot => before.ContainsValue(slot)));
        foreach (var name in names.Where(name => !table.ContainsKey(name)))
            table = free.TryDequeue(out var slot)
                ? table.Add(name, slot)
                : throw new AwsException(error, FormattableString.Invariant($"The rehearsal has {count} of these and all are in use."));
        return table;
    }
}

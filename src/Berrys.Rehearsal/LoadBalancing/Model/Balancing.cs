using System.Collections.Immutable;
using System.Net;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.LoadBalancing.Health;

namespace Berrys.Rehearsal.LoadBalancing.Model;

/// <summary>Everything that is known of load balancing at one moment; each change makes a new one.</summary>
/// <param name="Known">What the API says.</param>
/// <param name="Slots">What stands for it in HAProxy.</param>
/// <param name="Targets">The targets, draining ones included.</param>
public sealed record Balancing(LoadBalancerState Known, SlotTable Slots, ImmutableDictionary<TargetKey, Target> Targets)
{
    /// <summary>Nothing at all.</summary>
    public static Balancing Empty { get; } = new(LoadBalancerState.Empty, SlotTable.Empty, ImmutableDictionary<TargetKey, Target>.Empty);

    /// <summary>The targets of a group in the order of their slots.</summary>
    /// <param name="groupArn">The group.</param>
    /// <returns>Keys and targets.</returns>
    public IEnumerable<KeyValuePair<TargetKey, Target>> TargetsOf(string groupArn) =>
        Targets.Where(target => target.Key.Group == groupArn).OrderBy(target => target.Value.Slot);

    /// <summary>How a target is.</summary>
    /// <param name="key">The target.</param>
    /// <returns>Its health; unused when it is not there or no rule names its group.</returns>
    public TargetHealth HealthOf(TargetKey key) =>
        !Targets.TryGetValue(key, out var target) ? TargetHealth.NotRegistered
        : target.IsDraining ? TargetHealth.Draining
        : Known.IsUsed(key.Group) ? target.Health
        : TargetHealth.NotInUse;

    /// <summary>The API's state has changed: targets of deleted groups go, those of unused groups begin anew.</summary>
    /// <param name="known">The new state.</param>
    /// <returns>The change.</returns>
    /// <exception cref="AwsException">There are not enough slots.</exception>
    public Balancing WithKnown(LoadBalancerState known)
    {
        var slots = Slots.For(known);
        var used = known.LoadBalancers.SelectMany(balancer => balancer.Groups).ToHashSet(StringComparer.Ordinal);
        var targets = Targets.Where(target => slots.Groups.ContainsKey(target.Key.Group)).Select(target => used.Contains(target.Key.Group)
            ? target
            : KeyValuePair.Create(target.Key, target.Value with { Health = TargetHealth.Registered }));
        return new(known, slots, targets.ToImmutableDictionary());
    }

    /// <summary>A target is registered; one that is there stays as it is, a draining one begins anew.</summary>
    /// <param name="key">The target.</param>
    /// <returns>The change.</returns>
    /// <exception cref="AwsException">There is no such group, or it is full.</exception>
    public Balancing WithTarget(TargetKey key)
    {
        ThrowIfNoGroup(key.Group);
        if (Targets.TryGetValue(key, out var present))
            return present.IsDraining ? this with { Targets = Targets.SetItem(key, new(present.Slot, TargetHealth.Registered)) } : this;
        var taken = TargetsOf(key.Group).Select(target => target.Value.Slot).ToHashSet();
        var free = Enumerable.Range(1, SlotTable.TargetSlots).Where(slot => !taken.Contains(slot)).ToList();
        return free.Count > 0
            ? this with { Targets = Targets.Add(key, new(free[0], TargetHealth.Registered)) }
            : throw new AwsException("TooManyTargets", $"A target group has at most {SlotTable.TargetSlots} targets in the rehearsal.");
    }

    /// <summary>A target is deregistered.</summary>
    /// <param name="key">The target.</param>
    /// <param name="at">When.</param>
    /// <returns>The change.</returns>
    /// <exception cref="AwsException">There is no such group.</exception>
    public Balancing WithoutTarget(TargetKey key, DateTimeOffset at)
    {
        ThrowIfNoGroup(key.Group);
        return Targets.TryGetValue(key, out var target) && !target.IsDraining
            ? this with { Targets = Targets.SetItem(key, target with { Health = TargetHealth.Draining, DrainingSince = at }) }
            : this;
    }

    /// <summary>A target's draining has ended.</summary>
    /// <param name="key">The target.</param>
    /// <returns>The change.</returns>
    public Balancing WithDrained(TargetKey key) =>
        Targets.TryGetValue(key, out var target) && target.IsDraining ? this with { Targets = Targets.Remove(key) } : this;

    /// <summary>A target has been checked.</summary>
    /// <param name="key">The target.</param>
    /// <param name="check">What came of it.</param>
    /// <returns>The change.</returns>
    public Balancing WithCheck(TargetKey key, HealthCheck check)
    {
        if (!Targets.TryGetValue(key, out var target) || target.IsDraining || !Known.IsUsed(key.Group) || Known.Group(key.Group) is not { } group)
            return this;
        var health = target.Health.After(check, group.Health);
        return health == target.Health ? this : this with { Targets = Targets.SetItem(key, target with { Health = health }) };
    }

    /// <summary>Host names without wildcards that rules of internal load balancers name.</summary>
    /// <returns>The names in order.</returns>
    public IReadOnlyCollection<string> InternalHostNames() =>
    [
        .. Known.LoadBalancers.Where(balancer => balancer.Scheme == "internal")
            .SelectMany(balancer => balancer.Listeners)
            .SelectMany(listener => listener.Rules)
            .SelectMany(rule => rule.Conditions)
            .Where(condition => condition.Field == "host-header")
            .SelectMany(condition => condition.Values)
            .Select(value => value.Value.ToLowerInvariant())
            .Where(name => name.AsSpan().IndexOfAny('*', '?') < 0 && !IPAddress.TryParse(name, out _))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private void ThrowIfNoGroup(string arn)
    {
        if (!Slots.Groups.ContainsKey(arn))
            throw new AwsException("TargetGroupNotFound", $"One or more target groups not found: {arn}");
    }
}

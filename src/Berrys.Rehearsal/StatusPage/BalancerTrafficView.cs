using System.Collections.Immutable;
using Berrys.Rehearsal.LoadBalancing;
using Berrys.Rehearsal.LoadBalancing.Traffic;

namespace Berrys.Rehearsal.StatusPage;

/// <summary>Shows the load balancers, one row per listener.</summary>
/// <param name="traffic">What they say.</param>
internal sealed class BalancerTrafficView(ITraffic traffic) : ITrafficView
{
    /// <inheritdoc/>
    public ImmutableArray<LoadBalancerRow> LoadBalancers() =>
        [.. traffic.View().LoadBalancers.SelectMany(balancer => balancer.Listeners.Select(listener => new LoadBalancerRow(
            $"{balancer.Name} {listener.Protocol} {listener.AwsPort}", listener.Url, [.. listener.Rules.Select(Rule)])))];

    /// <inheritdoc/>
    public ImmutableArray<TargetGroupRow> TargetGroups() => [.. traffic.View().TargetGroups.Select(Group)];

    private static RuleRow Rule(RuleView rule) => new(
        rule.Priority,
        string.Join("; ", rule.Shares.IsEmpty ? [.. rule.Conditions, rule.Action] : rule.Conditions),
        [.. rule.Shares.Select(share => new ShareRow(share.Name, share.Weight))]);

    private static TargetGroupRow Group(TargetGroupView group) => new(
        group.Name,
        [.. group.Targets.Select(target => new TargetRow(target.Address, target.State.ToString().ToLowerInvariant(), target.Reason))],
        group.Rates.PerSecond,
        group.Rates.ErrorsPerSecond,
        group.Rates.P95Milliseconds is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null);
}

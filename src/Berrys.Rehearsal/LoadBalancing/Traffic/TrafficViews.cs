using System.Collections.Immutable;
using System.Net;
using Berrys.Rehearsal.LoadBalancing.Model;

namespace Berrys.Rehearsal.LoadBalancing.Traffic;

/// <summary>Makes what the status page shows.</summary>
public static class TrafficViews
{
    /// <summary>Makes it.</summary>
    /// <param name="balancing">The state of load balancing.</param>
    /// <param name="ports">The ports of the listener slots.</param>
    /// <param name="seconds">The last seconds of traffic, one after the other.</param>
    /// <returns>The view.</returns>
    public static TrafficView Of(Balancing balancing, IReadOnlyList<int> ports, IReadOnlyCollection<TrafficSecond> seconds)
    {
        var requests = seconds.SelectMany(second => second.Requests).ToList();
        return new(
            [.. balancing.Known.LoadBalancers.OrderBy(balancer => balancer.Name, StringComparer.Ordinal).Select(LoadBalancer)],
            [.. balancing.Known.TargetGroups.OrderBy(group => group.Name, StringComparer.Ordinal).Select(Group)]);

        LoadBalancerView LoadBalancer(LoadBalancer balancer)
        {
            var own = requests.Where(request => request.LoadBalancer == balancer.Arn).ToList();
            return new(balancer.Name, balancer.Arn, balancer.Scheme, [.. balancer.Listeners.Select(listener => Listener(balancer, listener))], Rates(own));
        }

        ListenerView Listener(LoadBalancer balancer, Listener listener)
        {
            var port = ports[balancing.Slots.Of(balancer, listener)];
            return new(
                listener.Arn, listener.Port, listener.Protocol, port, FormattableString.Invariant($"http://{IPAddress.Loopback}:{port}"),
                [.. listener.Rules.Select(rule => Rule(listener, rule))]);
        }

        RuleView Rule(Listener listener, Rule rule)
        {
            var own = requests.Where(request => request.Listener == listener.Arn && request.Line.Priority == rule.Priority).ToList();
            ImmutableArray<WeightedGroup> groups = rule.Action is ForwardAction forward ? forward.Groups : [];
            return new(
                rule.Priority,
                [.. rule.Conditions.Select(Text)],
                Text(rule.Action),
                [.. groups.Select(group => new ShareView(
                    balancing.Known.Group(group.Arn)?.Name ?? group.Arn, group.Arn, group.Weight, Rates([.. own.Where(request => request.Group == group.Arn)])))],
                Rates(own));
        }

        TargetGroupView Group(TargetGroup group)
        {
            var targets = balancing.TargetsOf(group.Arn).Select(target => (target.Key.Address, Health: balancing.HealthOf(target.Key))).ToList();
            return new(
                group.Name, group.Arn, targets.Count(target => target.Health.State == TargetState.Healthy),
                [.. targets.Select(target => new TargetView(target.Address.ToString(), target.Health.State, target.Health.Reason))],
                Rates([.. requests.Where(request => request.Group == group.Arn)]));
        }

        TrafficRates Rates(List<TrafficRequest> own)
        {
            var times = own.Select(request => request.Line.ResponseTime).OfType<double>().Order().ToList();
            var (length, errors) = ((double)Math.Max(1, seconds.Count), own.Count(request => request.Line.Status >= 500));
            return new(
                own.Count / length, errors,
                times.Count == 0 ? null : times[times.Count / 2],
                times.Count == 0 ? null : times[times.Count * 95 / 100],
                errors / length);
        }
    }

    private static string Text(RuleCondition condition) =>
        $"{condition.Header ?? condition.Field}: {string.Join(", ", condition.Values.Select(value => value.Key is null ? value.Value : $"{value.Key}={value.Value}"))}";

    private static string Text(RuleAction action) => action switch
    {
        FixedResponseAction answer => FormattableString.Invariant($"answer {answer.Status}"),
        RedirectAction redirect => FormattableString.Invariant($"redirect {redirect.Status} to {redirect.Protocol}://{redirect.Host}:{redirect.Port}{redirect.Path}"),
        _ => "",
    };
}

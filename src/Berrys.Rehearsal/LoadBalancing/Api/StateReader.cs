using System.Collections.Immutable;
using System.Xml.Linq;
using Berrys.Rehearsal.LoadBalancing.Model;
using Berrys.Rehearsal.Upstream;

namespace Berrys.Rehearsal.LoadBalancing.Api;

/// <summary>Asks the simulator what load balancers there are.</summary>
/// <param name="upstream">The simulator.</param>
public sealed class StateReader(IUpstream upstream)
{
    /// <summary>The service's signing name.</summary>
    public const string Service = "elasticloadbalancing";

    private const string Version = "2015-12-01";

    /// <summary>Reads everything.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The state; load balancers of other types than application are left out.</returns>
    public async Task<LoadBalancerState> ReadAsync(CancellationToken cancellationToken)
    {
        var balancers = ImmutableArray.CreateBuilder<LoadBalancer>();
        foreach (var member in await AllAsync("DescribeLoadBalancers", "LoadBalancers", [], cancellationToken))
            if (member.Text("Type", "application") == "application")
                balancers.Add(await WithListenersAsync(StateParser.LoadBalancer(member), cancellationToken));
        var groups = ImmutableArray.CreateBuilder<TargetGroup>();
        foreach (var member in await AllAsync("DescribeTargetGroups", "TargetGroups", [], cancellationToken))
            groups.Add(await GroupAsync(member, cancellationToken));
        return new(balancers.ToImmutable(), groups.ToImmutable());
    }

    /// <summary>Reads the rules of one listener.</summary>
    /// <param name="listenerArn">The listener.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The rules in order of priority, the default one last.</returns>
    public async Task<ImmutableArray<Rule>> ReadRulesAsync(string listenerArn, CancellationToken cancellationToken) =>
        StateParser.Rules(await AllAsync("DescribeRules", "Rules", new() { ["ListenerArn"] = listenerArn }, cancellationToken));

    private async Task<LoadBalancer> WithListenersAsync(LoadBalancer balancer, CancellationToken cancellationToken)
    {
        var listeners = new List<Listener>();
        foreach (var member in await AllAsync("DescribeListeners", "Listeners", new() { ["LoadBalancerArn"] = balancer.Arn }, cancellationToken))
            listeners.Add(StateParser.Listener(member, await ReadRulesAsync(member.Text("ListenerArn"), cancellationToken)));
        return balancer with { Listeners = [.. listeners.OrderBy(listener => listener.Port)] };
    }

    private async Task<TargetGroup> GroupAsync(XElement member, CancellationToken cancellationToken)
    {
        var attributes = await AllAsync(
            "DescribeTargetGroupAttributes", "Attributes", new() { ["TargetGroupArn"] = member.Text("TargetGroupArn") }, cancellationToken);
        return StateParser.TargetGroup(member, attributes.ToDictionary(attribute => attribute.Text("Key"), attribute => attribute.Text("Value")));
    }

    private async Task<IReadOnlyList<XElement>> AllAsync(
        string action, string list, Dictionary<string, string> parameters, CancellationToken cancellationToken)
    {
        var members = new List<XElement>();
        string marker;
        do
        {
            var root = await upstream.AskQueryAsync(Service, Version, action, parameters, cancellationToken);
            var result = root.Child($"{action}Result") ?? root;
            members.AddRange(result.Members(list));
            marker = result.Text("NextMarker");
            parameters = new(parameters) { ["Marker"] = marker };
        }
        while (marker.Length > 0);
        return members;
    }
}

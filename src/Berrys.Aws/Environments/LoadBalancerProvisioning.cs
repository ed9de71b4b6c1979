using System.Collections.Immutable;
using System.Globalization;
using Amazon.ElasticLoadBalancingV2.Model;
using Berrys.Aws.Fleets;
using Berrys.Pipeline.Environments;
using Berrys.Pipeline.Rollouts;
using Action = Amazon.ElasticLoadBalancingV2.Model.Action;

namespace Berrys.Aws.Environments;

/// <summary>A load balancer with its listener.</summary>
/// <param name="Listener">The listener's ARN.</param>
/// <param name="Address">Host, perhaps with a port.</param>
internal sealed record ListenerPlace(string Listener, string Address);

/// <summary>Makes load balancers, and attaches services to them: a weighted rule, and a test route for each colour.</summary>
/// <param name="clients">The clients.</param>
/// <param name="names">The environment's names.</param>
/// <param name="network">The network.</param>
/// <param name="print">Prints a line.</param>
internal sealed class LoadBalancerProvisioning(AwsClients clients, ResourceNames names, DefaultNetwork network, Action<string> print)
{
    // Test routes come before the weighted rules.
    private const int FirstTestRoute = 100;
    private const int FirstRule = 1000;

    /// <summary>Makes a load balancer.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="scheme"><c>internet-facing</c> or <c>internal</c>.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Where to attach services.</returns>
    public async Task<ListenerPlace> EnsureAsync(string name, string scheme, CancellationToken cancellationToken)
    {
        var loadBalancer = await FindAsync(name, cancellationToken);
        if (loadBalancer is null)
        {
            var made = await clients.LoadBalancing.CreateLoadBalancerAsync(
                new() { Name = name, Scheme = scheme, Type = "application", Subnets = [.. network.Subnets] }, cancellationToken);
            loadBalancer = made.LoadBalancers![0];
            print($"Made the load balancer {name}");
        }

        var listeners = await clients.LoadBalancing.DescribeListenersAsync(new() { LoadBalancerArn = loadBalancer.LoadBalancerArn }, cancellationToken);
        var listener = listeners.Listeners?.FirstOrDefault() ?? await ListenAsync(loadBalancer, cancellationToken);
        return new ListenerPlace(listener.ListenerArn!, loadBalancer.DNSName!);
    }

    /// <summary>Attaches a service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="place">Where.</param>
    /// <param name="index">Its number, which makes its rules' priorities.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Its target groups.</returns>
    public async Task<ImmutableDictionary<Colour, string>> AttachAsync(
        ServicePlan service, ListenerPlace place, int index, CancellationToken cancellationToken)
    {
        var groups = ImmutableDictionary<Colour, string>.Empty;
        foreach (var colour in Enum.GetValues<Colour>())
            groups = groups.SetItem(colour, await GroupAsync(service, colour, cancellationToken));

        var rules = await clients.LoadBalancing.DescribeRulesAsync(new() { ListenerArn = place.Listener }, cancellationToken);
        var used = (rules.Rules ?? []).Select(rule => rule.Priority).ToHashSet(StringComparer.Ordinal);
        // Added after a service was removed from the middle: the next free number.
        while (used.Contains((FirstRule + index).ToString(CultureInfo.InvariantCulture)) && !IsAttached(rules.Rules!, groups))
            index++;
        if (IsAttached(rules.Rules ?? [], groups))
            return groups;
        RuleCondition own = service.IsEntry
            ? new() { Field = "path-pattern", PathPatternConfig = new() { Values = ["/*"] } }
            : new() { Field = "host-header", HostHeaderConfig = new() { Values = [names.Host(service.Name)] } };
        foreach (var (colour, group) in groups.OrderBy(group => group.Key))
        {
            RuleCondition header = new()
            {
                Field = "http-header",
                HttpHeaderConfig = new() { HttpHeaderName = ResourceNames.ColourHeader, Values = [colour.Name()] },
            };
            await RuleAsync(place.Listener, FirstTestRoute + (2 * index) + (int)colour, [own, header], new() { Type = "forward", TargetGroupArn = group }, cancellationToken);
        }

        await RuleAsync(place.Listener, FirstRule + index, [own], WeightedForward.To(groups, Colour.Blue), cancellationToken);
        return groups;
    }

    private static bool IsAttached(IEnumerable<Rule> rules, ImmutableDictionary<Colour, string> groups) => rules.Any(rule =>
        groups.Values.ToHashSet(StringComparer.Ordinal).SetEquals(
            (rule.Actions ?? []).SelectMany(action => action.ForwardConfig?.TargetGroups ?? []).Select(group => group.TargetGroupArn!)));

    private async Task<LoadBalancer?> FindAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return (await clients.LoadBalancing.DescribeLoadBalancersAsync(new() { Names = [name] }, cancellationToken)).LoadBalancers?.FirstOrDefault();
        }
        catch (LoadBalancerNotFoundException)
        {
            return null;
        }
    }

    private async Task<Listener> ListenAsync(LoadBalancer loadBalancer, CancellationToken cancellationToken)
    {
        var made = await clients.LoadBalancing.CreateListenerAsync(
            new()
            {
                LoadBalancerArn = loadBalancer.LoadBalancerArn,
                Protocol = "HTTP",
                Port = 80,
                DefaultActions =
                [
                    new() { Type = "fixed-response", FixedResponseConfig = new() { StatusCode = "404", ContentType = "text/plain", MessageBody = "No service answers here." } },
                ],
            },
            cancellationToken);
        return made.Listeners![0];
    }

    private async Task<string> GroupAsync(ServicePlan service, Colour colour, CancellationToken cancellationToken)
    {
        // The same name with the same settings gives the group that is there.
        var made = await clients.LoadBalancing.CreateTargetGroupAsync(
            new()
            {
                Name = names.TargetGroup(service.Name, colour),
                Protocol = "HTTP",
                Port = EnvironmentPlan.Port,
                VpcId = network.Vpc,
                TargetType = "ip",
                HealthCheckPath = service.HealthPath,
                HealthCheckIntervalSeconds = 5,
                HealthCheckTimeoutSeconds = 4,
                HealthyThresholdCount = 2,
                UnhealthyThresholdCount = 3,
                Matcher = new() { HttpCode = "200" },
            },
            cancellationToken);
        var arn = made.TargetGroups![0].TargetGroupArn!;
        await clients.LoadBalancing.ModifyTargetGroupAttributesAsync(
            new() { TargetGroupArn = arn, Attributes = [new() { Key = "deregistration_delay.timeout_seconds", Value = "30" }] }, cancellationToken);
        return arn;
    }

    private Task<CreateRuleResponse> RuleAsync(string listener, int priority, List<RuleCondition> conditions, Action action, CancellationToken cancellationToken) =>
        clients.LoadBalancing.CreateRuleAsync(
            new() { ListenerArn = listener, Priority = priority, Conditions = conditions, Actions = [action] }, cancellationToken);
}

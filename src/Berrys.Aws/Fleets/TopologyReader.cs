using System.Collections.Concurrent;
using System.Collections.Immutable;
using Amazon.ElasticLoadBalancingV2.Model;
using Berrys.Aws.Environments;
using Berrys.Pipeline;
using Berrys.Pipeline.Rollouts;

namespace Berrys.Aws.Fleets;

/// <summary>Finds out where services are attached, by the names of their target groups; what is found is remembered for the run.</summary>
/// <param name="clients">The clients.</param>
/// <param name="names">The environment's names.</param>
internal sealed class TopologyReader(AwsClients clients, ResourceNames names)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<ServiceTopology>>> _known = new(StringComparer.Ordinal);

    /// <summary>Finds a service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Where it is attached.</returns>
    /// <exception cref="BerrysException">The environment does not know it (exit code 1).</exception>
    public Task<ServiceTopology> OfAsync(string service, CancellationToken cancellationToken) =>
        _known.GetOrAdd(service, _ => new(() => ReadAsync(service, cancellationToken))).Value;

    private async Task<ServiceTopology> ReadAsync(string service, CancellationToken cancellationToken)
    {
        var groups = ImmutableDictionary.CreateBuilder<Colour, string>();
        var loadBalancers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var colour in Enum.GetValues<Colour>())
        {
            var group = await GroupAsync(names.TargetGroup(service, colour), cancellationToken) ?? throw Unknown(service);
            groups[colour] = group.TargetGroupArn!;
            loadBalancers.UnionWith(group.LoadBalancerArns ?? []);
        }

        var wanted = groups.Values.ToHashSet(StringComparer.Ordinal);
        foreach (var loadBalancer in loadBalancers)
        {
            if (await RuleAsync(loadBalancer, wanted, cancellationToken) is { } rule)
                return new ServiceTopology(rule, groups.ToImmutable());
        }

        throw Unknown(service);
    }

    private async Task<TargetGroup?> GroupAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await clients.LoadBalancing.DescribeTargetGroupsAsync(new() { Names = [name] }, cancellationToken);
            return answer.TargetGroups?.FirstOrDefault();
        }
        catch (TargetGroupNotFoundException)
        {
            return null;
        }
    }

    // The one rule that forwards to both colours.
    private async Task<string?> RuleAsync(string loadBalancer, HashSet<string> groups, CancellationToken cancellationToken)
    {
        var listeners = await clients.LoadBalancing.DescribeListenersAsync(new() { LoadBalancerArn = loadBalancer }, cancellationToken);
        foreach (var listener in listeners.Listeners ?? [])
        {
            var rules = await clients.LoadBalancing.DescribeRulesAsync(new() { ListenerArn = listener.ListenerArn }, cancellationToken);
            var rule = (rules.Rules ?? []).FirstOrDefault(candidate => groups.SetEquals(TargetGroupsOf(candidate)));
            if (rule is not null)
                return rule.RuleArn;
        }

        return null;
    }

    private static IEnumerable<string> TargetGroupsOf(Rule rule) =>
        (rule.Actions ?? []).SelectMany(action => action.ForwardConfig?.TargetGroups ?? []).Select(group => group.TargetGroupArn!);

    private BerrysException Unknown(string service) => new(
        ExitCode.Failed,
        $"The environment {names.Environment} does not know the service {service}.",
        $"./build.sh --target=Provision --environment={names.Environment} makes what is missing.");
}

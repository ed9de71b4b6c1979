using System.Collections.Concurrent;
using Amazon.ECS.Model;
using Amazon.ElasticLoadBalancingV2.Model;
using Berrys.Aws.Environments;
using Berrys.Pipeline.Rollouts;
using Task = System.Threading.Tasks.Task;

namespace Berrys.Aws.Fleets;

/// <summary>Observes the colours of services.</summary>
/// <param name="clients">The clients.</param>
/// <param name="names">The environment's names.</param>
internal sealed class ColourReader(AwsClients clients, ResourceNames names)
{
    // A registered task definition never changes.
    private readonly ConcurrentDictionary<string, TaskDefinition> _definitions = new(StringComparer.Ordinal);

    /// <summary>Observes a service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="topology">Where it is attached.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Both colours.</returns>
    public async Task<ServiceState> ReadAsync(string service, ServiceTopology topology, CancellationToken cancellationToken)
    {
        var rules = await clients.LoadBalancing.DescribeRulesAsync(new() { RuleArns = [topology.Rule] }, cancellationToken);
        var states = await Task.WhenAll(Enum.GetValues<Colour>().Select(colour =>
            ReadAsync(service, colour, topology.TargetGroups[colour], rules.Rules![0], cancellationToken)));
        return new ServiceState(service, states[0], states[1]);
    }

    /// <summary>The task definition of a colour, when it is of an identity already.</summary>
    /// <param name="service">The service.</param>
    /// <param name="colour">The colour.</param>
    /// <param name="identity">The identity.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Its ARN, or <see langword="null"/>.</returns>
    public async Task<string?> RevisionAsync(string service, Colour colour, string identity, CancellationToken cancellationToken)
    {
        var definition = await DefinitionAsync((await ServiceAsync(service, colour, cancellationToken)).TaskDefinition!, cancellationToken);
        return RevisionTaskDefinition.Label(definition, TaskLabels.Identity) == identity ? definition.TaskDefinitionArn : null;
    }

    private async Task<ColourState> ReadAsync(string service, Colour colour, string group, Rule rule, CancellationToken cancellationToken)
    {
        var found = await ServiceAsync(service, colour, cancellationToken);
        var health = await clients.LoadBalancing.DescribeTargetHealthAsync(new() { TargetGroupArn = group }, cancellationToken);
        var definition = await DefinitionAsync(found.TaskDefinition!, cancellationToken);
        var healthy = (health.TargetHealthDescriptions ?? []).Count(target => target.TargetHealth?.State == "healthy");
        return ColourObservation.Of(found, definition, healthy, WeightedForward.Share(rule, group));
    }

    private async Task<Service> ServiceAsync(string service, Colour colour, CancellationToken cancellationToken)
    {
        var name = ResourceNames.EcsService(service, colour);
        var answer = await clients.Ecs.DescribeServicesAsync(new() { Cluster = names.Cluster, Services = [name] }, cancellationToken);
        return answer.Services is [{ Status: "ACTIVE" } found, ..] ? found : throw ColourObservation.Missing(names, name);
    }

    private async Task<TaskDefinition> DefinitionAsync(string arn, CancellationToken cancellationToken)
    {
        if (_definitions.TryGetValue(arn, out var known))
            return known;
        var answer = await clients.Ecs.DescribeTaskDefinitionAsync(new() { TaskDefinition = arn }, cancellationToken);
        return _definitions[arn] = answer.TaskDefinition!;
    }
}

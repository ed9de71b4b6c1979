using System.Collections.Concurrent;
using Amazon.ECS.Model;
using Berrys.Aws.Environments;
using Berrys.Pipeline;
using Berrys.Pipeline.Environments;
using Berrys.Pipeline.Releases;
using Berrys.Pipeline.Rollouts;
using Task = System.Threading.Tasks.Task;

namespace Berrys.Aws.Fleets;

/// <summary>The services of an environment on ECS: two ECS services each, behind one weighted rule.</summary>
/// <param name="clients">The clients.</param>
/// <param name="plan">The environment.</param>
public sealed class EcsFleet(AwsClients clients, EnvironmentPlan plan) : IFleet
{
    private readonly ResourceNames _names = new(plan.Name);
    private readonly TopologyReader _topology = new(clients, new(plan.Name));
    private readonly ColourReader _colours = new(clients, new(plan.Name));
    private readonly ConcurrentDictionary<string, string> _repositories = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public Task<RolloutGoal> GoalAsync(string service, ReleaseImage image, CancellationToken cancellationToken) =>
        AwsCalls.InWordsAsync($"plan {service}", async () =>
        {
            var template = await TemplateAsync(service, cancellationToken);
            var count = plan.Services.FirstOrDefault(candidate => candidate.Name == service)?.Count ?? 1;
            return new RolloutGoal(service, image, RevisionTaskDefinition.Identity(image.Digest, template.TaskDefinitionArn!), count);
        });

    /// <inheritdoc />
    public Task<ServiceState> ObserveAsync(string service, CancellationToken cancellationToken) =>
        AwsCalls.InWordsAsync($"look at {service}", async () =>
            await _colours.ReadAsync(service, await _topology.OfAsync(service, cancellationToken), cancellationToken));

    /// <inheritdoc />
    public Task StartAsync(RolloutGoal goal, Release release, Colour colour, int count, CancellationToken cancellationToken) =>
        AwsCalls.InWordsAsync($"start {goal.Service}", async () =>
        {
            var revision = await _colours.RevisionAsync(goal.Service, colour, goal.Identity, cancellationToken)
                ?? await RegisterAsync(goal, release, cancellationToken);
            return await clients.Ecs.UpdateServiceAsync(
                new()
                {
                    Cluster = _names.Cluster,
                    Service = ResourceNames.EcsService(goal.Service, colour),
                    TaskDefinition = revision,
                    DesiredCount = count,
                },
                cancellationToken);
        });

    /// <inheritdoc />
    public Task ShiftAsync(string service, Colour colour, CancellationToken cancellationToken) =>
        AwsCalls.InWordsAsync($"move the traffic of {service}", async () =>
        {
            var topology = await _topology.OfAsync(service, cancellationToken);
            return await clients.LoadBalancing.ModifyRuleAsync(
                new() { RuleArn = topology.Rule, Actions = [WeightedForward.To(topology.TargetGroups, colour)] }, cancellationToken);
        });

    /// <inheritdoc />
    public Task RetireAsync(string service, Colour colour, CancellationToken cancellationToken) =>
        AwsCalls.InWordsAsync($"stop {service}", () => clients.Ecs.UpdateServiceAsync(
            new() { Cluster = _names.Cluster, Service = ResourceNames.EcsService(service, colour), DesiredCount = 0 }, cancellationToken));

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> DiagnoseAsync(string service, Colour colour, CancellationToken cancellationToken) =>
        AwsCalls.InWordsAsync($"diagnose {service}", async () =>
        {
            var topology = await _topology.OfAsync(service, cancellationToken);
            return await new TaskDiagnosis(clients, _names).OfAsync(service, colour, topology.TargetGroups[colour], cancellationToken);
        });

    private async Task<string> RegisterAsync(RolloutGoal goal, Release release, CancellationToken cancellationToken)
    {
        var template = await TemplateAsync(goal.Service, cancellationToken);
        var repository = await RepositoryAsync(goal.Image.Repository, cancellationToken);
        var registered = await clients.Ecs.RegisterTaskDefinitionAsync(
            RevisionTaskDefinition.Of(template, _names, goal, release, repository), cancellationToken);
        return registered.TaskDefinition!.TaskDefinitionArn!;
    }

    private async Task<TaskDefinition> TemplateAsync(string service, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await clients.Ecs.DescribeTaskDefinitionAsync(new() { TaskDefinition = _names.Template(service) }, cancellationToken);
            return answer.TaskDefinition!;
        }
        catch (ClientException error)
        {
            throw new BerrysException(
                ExitCode.Failed,
                $"The environment {plan.Name} has no template for the service {service}.",
                $"./build.sh --target=Provision --environment={plan.Name} makes what is missing.",
                error);
        }
    }

    private async Task<string> RepositoryAsync(string name, CancellationToken cancellationToken)
    {
        if (_repositories.TryGetValue(name, out var known))
            return known;
        var answer = await clients.Ecr.DescribeRepositoriesAsync(new() { RepositoryNames = [name] }, cancellationToken);
        return _repositories[name] = answer.Repositories![0].RepositoryUri!;
    }
}

using System.Collections.Immutable;
using Amazon.ECS.Model;
using Berrys.Aws.Fleets;
using Berrys.Pipeline.Environments;
using Berrys.Pipeline.Rollouts;
using Task = System.Threading.Tasks.Task;

namespace Berrys.Aws.Environments;

/// <summary>Makes a service's template and its two ECS services, which have no task until a rollout gives them one.</summary>
/// <param name="clients">The clients.</param>
/// <param name="names">The environment's names.</param>
/// <param name="network">The network.</param>
/// <param name="print">Prints a line.</param>
internal sealed class ServiceProvisioning(AwsClients clients, ResourceNames names, DefaultNetwork network, Action<string> print)
{
    /// <summary>Makes what is missing.</summary>
    /// <param name="service">The service.</param>
    /// <param name="inputs">What templates are made from.</param>
    /// <param name="groups">Its target groups.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task EnsureAsync(
        ServicePlan service, TemplateInputs inputs, ImmutableDictionary<Colour, string> groups, CancellationToken cancellationToken)
    {
        await AwsCalls.EnsureAsync<Amazon.CloudWatchLogs.Model.CreateLogGroupResponse, Amazon.CloudWatchLogs.Model.ResourceAlreadyExistsException>(
            () => clients.Logs.CreateLogGroupAsync(new() { LogGroupName = names.LogGroup(service.Name) }, cancellationToken));
        var template = await TemplateAsync(service, inputs, cancellationToken);
        string[] wanted = [.. Enum.GetValues<Colour>().Select(colour => ResourceNames.EcsService(service.Name, colour))];
        var found = await clients.Ecs.DescribeServicesAsync(new() { Cluster = names.Cluster, Services = [.. wanted] }, cancellationToken);
        var present = (found.Services ?? []).Where(known => known.Status == "ACTIVE").Select(known => known.ServiceName).ToHashSet(StringComparer.Ordinal);
        foreach (var colour in Enum.GetValues<Colour>().Where(colour => !present.Contains(ResourceNames.EcsService(service.Name, colour))))
        {
            await clients.Ecs.CreateServiceAsync(Creation(service, colour, template, groups[colour]), cancellationToken);
            print($"Made the service {ResourceNames.EcsService(service.Name, colour)}");
        }
    }

    private CreateServiceRequest Creation(ServicePlan service, Colour colour, string template, string group) => new()
    {
        Cluster = names.Cluster,
        ServiceName = ResourceNames.EcsService(service.Name, colour),
        TaskDefinition = template,
        DesiredCount = 0,
        LaunchType = "FARGATE",
        HealthCheckGracePeriodSeconds = 60,
        LoadBalancers = [new() { TargetGroupArn = group, ContainerName = service.Name, ContainerPort = EnvironmentPlan.Port }],
        NetworkConfiguration = new() { AwsvpcConfiguration = new() { Subnets = [.. network.Subnets], AssignPublicIp = "ENABLED" } },
        DeploymentConfiguration = new()
        {
            MinimumHealthyPercent = 100,
            MaximumPercent = 200,
            // Not rolled back by ECS: it would put an old release on a colour and call that a success.
            DeploymentCircuitBreaker = new() { Enable = true, Rollback = false },
        },
    };

    private async Task<string> TemplateAsync(ServicePlan service, TemplateInputs inputs, CancellationToken cancellationToken)
    {
        var wanted = TemplateTaskDefinition.Of(service, inputs);
        if (await FindAsync(wanted.Family!, cancellationToken) is { } present
            && RevisionTaskDefinition.Label(present, TaskLabels.Template) == wanted.ContainerDefinitions![0].DockerLabels![TaskLabels.Template])
        {
            return present.TaskDefinitionArn!;
        }

        var registered = await clients.Ecs.RegisterTaskDefinitionAsync(wanted, cancellationToken);
        print($"Registered the template of {service.Name}, revision {registered.TaskDefinition!.Revision}");
        return registered.TaskDefinition.TaskDefinitionArn!;
    }

    private async Task<TaskDefinition?> FindAsync(string family, CancellationToken cancellationToken)
    {
        try
        {
            return (await clients.Ecs.DescribeTaskDefinitionAsync(new() { TaskDefinition = family }, cancellationToken)).TaskDefinition;
        }
        catch (ClientException)
        {
            return null;
        }
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Berrys.Rehearsal.Ecs.State;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Ecs.Operations;

/// <summary>The members of a service that are kept as they are given, and what the scheduler reads in them.</summary>
internal static class ServiceMembers
{
    private static readonly string[] Given =
    [
        "loadBalancers", "serviceRegistries", "launchType", "capacityProviderStrategy", "platformVersion", "deploymentConfiguration",
        "placementConstraints", "placementStrategy", "networkConfiguration", "healthCheckGracePeriodSeconds", "schedulingStrategy",
        "deploymentController", "enableECSManagedTags", "propagateTags", "enableExecuteCommand", "availabilityZoneRebalancing",
        "serviceConnectConfiguration", "volumeConfigurations", "vpcLatticeConfigurations",
    ];

    private static readonly string[] Redeploying =
    [
        "loadBalancers", "serviceRegistries", "capacityProviderStrategy", "platformVersion", "networkConfiguration",
        "serviceConnectConfiguration", "volumeConfigurations", "vpcLatticeConfigurations",
    ];

    /// <summary>The members of a new service.</summary>
    /// <param name="request">CreateService.</param>
    /// <returns>What it gives, over ECS's defaults.</returns>
    public static JsonObject New(EcsRequest request)
    {
        var members = new JsonObject
        {
            ["loadBalancers"] = new JsonArray(),
            ["serviceRegistries"] = new JsonArray(),
            ["placementConstraints"] = new JsonArray(),
            ["placementStrategy"] = new JsonArray(),
            ["schedulingStrategy"] = "REPLICA",
            ["deploymentController"] = new JsonObject { ["type"] = "ECS" },
            ["enableECSManagedTags"] = false,
            ["enableExecuteCommand"] = false,
            ["propagateTags"] = "NONE",
            ["availabilityZoneRebalancing"] = "DISABLED",
            ["deploymentConfiguration"] = new JsonObject
            {
                ["deploymentCircuitBreaker"] = new JsonObject { ["enable"] = false, ["rollback"] = false },
                ["maximumPercent"] = 200,
                ["minimumHealthyPercent"] = 100,
                ["strategy"] = "ROLLING",
                ["bakeTimeInMinutes"] = 0,
            },
        };
        Put(members, request);
        if (members["capacityProviderStrategy"] is null)
            members["launchType"] ??= "EC2";
        if (members["launchType"]?.ToString() == "FARGATE")
            members["platformVersion"] ??= "LATEST";
        Check(members);
        return members;
    }

    /// <summary>The members of a changed service.</summary>
    /// <param name="before">Those it has.</param>
    /// <param name="request">UpdateService.</param>
    /// <returns>Those it shall have, and whether they make a new deployment necessary.</returns>
    public static (JsonObject Members, bool Redeploys) Changed(JsonElement before, EcsRequest request)
    {
        var members = before.ToObject();
        Put(members, request);
        Check(members);
        var old = before.ToObject();
        return (members, Redeploying.Any(name => !JsonNode.DeepEquals(old[name], members[name])));
    }

    /// <summary>What the scheduler obeys.</summary>
    /// <param name="members">The members.</param>
    /// <returns>The rules.</returns>
    public static DeploymentRules RulesOf(JsonObject members)
    {
        var configuration = members["deploymentConfiguration"] as JsonObject ?? [];
        var breaker = configuration["deploymentCircuitBreaker"] as JsonObject ?? [];
        return new DeploymentRules
        {
            MaximumPercent = Whole(configuration["maximumPercent"]) ?? 200,
            MinimumHealthyPercent = Whole(configuration["minimumHealthyPercent"]) ?? 100,
            Breaker = breaker["enable"]?.GetValue<bool>() ?? false,
            Rollback = breaker["rollback"]?.GetValue<bool>() ?? false,
            GracePeriod = TimeSpan.FromSeconds(Whole(members["healthCheckGracePeriodSeconds"]) ?? 0),
        };
    }

    /// <summary>Where the tasks are registered.</summary>
    /// <param name="members">The members.</param>
    /// <param name="definition">The task definition, which must have the containers.</param>
    /// <returns>The targets.</returns>
    /// <exception cref="AwsException">A container or port is not in the task definition.</exception>
    public static ImmutableArray<EcsTarget> TargetsOf(JsonObject members, EcsTaskDefinition definition)
    {
        var targets = (members["loadBalancers"] as JsonArray ?? []).Select(item => new EcsTarget(
            item!["targetGroupArn"]?.ToString() ?? throw Refusal("The target group can not be blank."),
            item["containerName"]?.ToString() ?? throw Refusal("Container name can not be blank."),
            Whole(item["containerPort"]) ?? throw Refusal("Container port can not be blank."))).ToImmutableArray();
        var ports = definition.Members.GetProperty("containerDefinitions").EnumerateArray().ToLookup(
            item => item.GetProperty("name").GetString()!,
            item => item.GetProperty("portMappings").EnumerateArray().Select(port => port.GetProperty("containerPort").GetInt32()));
        foreach (var target in targets)
        {
            if (!ports.Contains(target.ContainerName))
                throw Refusal($"The container {target.ContainerName} does not exist in the task definition.");
            if (!ports[target.ContainerName].First().Contains(target.ContainerPort))
                throw Refusal($"The container {target.ContainerName} did not have a container port {target.ContainerPort} defined.");
        }

        return targets;
    }

    /// <summary>Refuses a task definition that needs a network configuration when there is none.</summary>
    /// <param name="definition">The task definition.</param>
    /// <param name="configuration"><c>networkConfiguration</c>.</param>
    /// <exception cref="AwsException">It is missing.</exception>
    public static void CheckNetwork(EcsTaskDefinition definition, JsonNode? configuration)
    {
        if (configuration is null && definition.Members.TryGetProperty("networkMode", out var mode) && mode.GetString() == "awsvpc")
            throw Refusal("Network Configuration must be provided when networkMode 'awsvpc' is specified.");
    }

    private static void Put(JsonObject members, EcsRequest request)
    {
        // Percentages that are not given stay as they are.
        var configuration = members["deploymentConfiguration"]!.DeepClone().AsObject();
        members.Merge(request.Pick(Given));
        if (request.Parameters["deploymentConfiguration"] is JsonObject given)
            members["deploymentConfiguration"] = configuration.Merge(given);
    }

    private static void Check(JsonObject members)
    {
        var rules = RulesOf(members);
        if (rules.MaximumPercent < 100 || rules.MinimumHealthyPercent is < 0 or > 100)
            throw Refusal("maximumPercent must be at least 100 and minimumHealthyPercent between 0 and 100.");
        if (members["deploymentController"]?["type"]?.ToString() is { } type && type != "ECS")
            throw Refusal($"The rehearsal's services deploy by the ECS controller, not by {type}.");
        if (members["schedulingStrategy"]?.ToString() is { } strategy && strategy != "REPLICA")
            throw Refusal($"The rehearsal's services are replicas, not {strategy}.");
    }

    private static int? Whole(JsonNode? node) => int.TryParse(node?.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    private static AwsException Refusal(string message) => new("InvalidParameterException", message);
}

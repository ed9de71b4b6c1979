using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Berrys.Rehearsal.Ecs.Containers;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Ecs.Operations;

/// <summary>What RegisterTaskDefinition refuses, in ECS's words.</summary>
internal static partial class TaskDefinitionRules
{
    private static readonly string[] Conditions = ["START", "COMPLETE", "SUCCESS", "HEALTHY"];

    /// <summary>Checks a call.</summary>
    /// <param name="request">The call.</param>
    /// <exception cref="AwsException">It is refused.</exception>
    public static void Check(EcsRequest request)
    {
        if (request.Text("family") is not { } family)
            throw Refusal("Family can not be blank.");
        if (!Name.IsMatch(family))
            throw Refusal("Family contains invalid characters.");
        if (request.Parameters["containerDefinitions"] is not JsonArray { Count: > 0 } definitions)
            throw Refusal("Container list cannot be empty.");
        foreach (var definition in definitions)
            CheckNames(definition as JsonObject);
        CheckTogether(request);
    }

    private static void CheckNames(JsonObject? definition)
    {
        if (definition?["name"]?.ToString() is not { Length: > 0 } name)
            throw Refusal("Container.name should not be null or empty.");
        if (!Name.IsMatch(name))
            throw Refusal("Container.name contains invalid characters.");
        if (definition["image"]?.ToString() is not { Length: > 0 })
            throw Refusal("Container.image should not be null or empty.");
    }

    private static void CheckTogether(EcsRequest request)
    {
        var specs = Read(request);
        if (specs.GroupBy(spec => spec.Name).Any(group => group.Count() > 1))
            throw Refusal("Container.name should be unique.");
        if (!specs.Any(spec => spec.Essential))
            throw Refusal("A task definition must have at least one essential container.");
        if (specs.SelectMany(spec => spec.DependsOn).FirstOrDefault(on => !Conditions.Contains(on.Condition)) is { } odd)
            throw Refusal($"Invalid container dependency condition '{odd.Condition}'.");
        if (StartOrder.IsImpossible(specs))
            throw Refusal("Container dependencies must name containers of the task definition and must not be circular.");
        if (specs.Any(spec => spec.DependsOn.Any(on => on.Condition == "HEALTHY" && specs.First(item => item.Name == on.ContainerName).HealthCheck is null)))
            throw Refusal("Container dependency with condition HEALTHY requires a health check.");
        if (specs.FirstOrDefault(spec => spec is { Memory: { } hard, MemoryReservation: { } soft } && soft > hard) is { } wrong)
            throw Refusal($"Invalid setting for container '{wrong.Name}'. The 'memory' limit must be greater than 'memoryReservation'.");
        CheckFargate(request, specs);
    }

    private static void CheckFargate(EcsRequest request, ImmutableArray<ContainerSpec> specs)
    {
        var fargate = request.Texts("requiresCompatibilities").Contains("FARGATE");
        if (fargate && (request.Text("cpu") is null || request.Text("memory") is null))
            throw Refusal("Fargate requires that 'cpu' be defined at the task level.");
        if (fargate && request.Text("networkMode") != "awsvpc")
            throw Refusal("Fargate only supports network mode ‘awsvpc’.");
        if (fargate && request.Text("executionRoleArn") is null && specs.Any(spec => !spec.Secrets.IsEmpty))
            throw Refusal("When you are specifying container secrets, you must also specify a value for 'executionRoleArn'.");
        if (request.Text("memory") is null && specs.FirstOrDefault(spec => spec.Memory is null && spec.MemoryReservation is null) is { } unbounded)
            throw Refusal($"Invalid setting for container '{unbounded.Name}'. At least one of 'memory' or 'memoryReservation' must be specified.");
    }

    private static ImmutableArray<ContainerSpec> Read(EcsRequest request)
    {
        try
        {
            return ContainerSpec.ReadAll(JsonSerializer.SerializeToElement(request.Parameters));
        }
        catch (JsonException exception)
        {
            throw Refusal($"Container definition is malformed at {exception.Path}.");
        }
    }

    private static AwsException Refusal(string message) => new("ClientException", message);

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,255}\z")]
    private static partial Regex Name { get; }
}

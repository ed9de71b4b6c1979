using System.Text.Json.Nodes;
using Berrys.Rehearsal.Ecs.State;

namespace Berrys.Rehearsal.Ecs.Operations;

/// <summary>Writes task definitions.</summary>
internal static class TaskDefinitionJson
{
    private static readonly string[] Lists = ["environment", "mountPoints", "volumesFrom", "portMappings", "systemControls"];

    /// <summary>What a registered task definition keeps of the call: all of it, with ECS's defaults.</summary>
    /// <param name="request">The call.</param>
    /// <returns>The members.</returns>
    public static JsonObject MembersOf(EcsRequest request)
    {
        var members = new JsonObject { ["volumes"] = new JsonArray(), ["placementConstraints"] = new JsonArray() }.Merge(request.Parameters);
        members.Remove("tags");
        foreach (var definition in members["containerDefinitions"]!.AsArray().Select(item => item!.AsObject()))
        {
            definition["cpu"] ??= 0;
            definition["essential"] ??= true;
            foreach (var list in Lists)
                definition[list] ??= new JsonArray();
            foreach (var port in definition["portMappings"]!.AsArray().Select(item => item!.AsObject()))
            {
                port["protocol"] ??= "tcp";
                if (request.Text("networkMode") is "awsvpc" or "host")
                    port["hostPort"] ??= port["containerPort"]?.DeepClone();
                else
                    port["hostPort"] ??= 0;
            }

            if (definition["healthCheck"] is JsonObject check)
            {
                check["interval"] ??= 30;
                check["timeout"] ??= 5;
                check["retries"] ??= 3;
            }
        }

        return members;
    }

    /// <summary>Writes one.</summary>
    /// <param name="definition">The task definition.</param>
    /// <returns>A <c>TaskDefinition</c>.</returns>
    public static JsonObject Of(EcsTaskDefinition definition)
    {
        var members = definition.Members.ToObject();
        var json = members.Merge(new JsonObject
        {
            ["taskDefinitionArn"] = definition.Arn,
            ["family"] = definition.Family,
            ["revision"] = definition.Revision,
            ["status"] = definition.Status,
            ["registeredAt"] = EcsJson.Time(definition.RegisteredAt),
            ["registeredBy"] = $"arn:aws:iam::{RehearsalSettings.Account}:root",
            ["requiresAttributes"] = new JsonArray(),
            ["compatibilities"] = members["networkMode"]?.ToString() == "awsvpc" && members["cpu"] is not null
                ? new JsonArray("EC2", "FARGATE")
                : new JsonArray("EC2"),
        });
        json.Put("deregisteredAt", definition.DeregisteredAt);
        json.Put("deleteRequestedAt", definition.DeleteRequestedAt);
        return json;
    }

    /// <summary>Writes an answer with one.</summary>
    /// <param name="definition">The task definition.</param>
    /// <param name="tags">Whether with its tags.</param>
    /// <returns>The answer.</returns>
    public static JsonObject Answer(EcsTaskDefinition definition, bool tags)
    {
        var answer = new JsonObject { ["taskDefinition"] = Of(definition) };
        if (tags)
            answer["tags"] = definition.Tags.ToTags();
        return answer;
    }
}

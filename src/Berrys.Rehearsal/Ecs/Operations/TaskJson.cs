using System.Text.Json.Nodes;
using Berrys.Rehearsal.Ecs.State;

namespace Berrys.Rehearsal.Ecs.Operations;

/// <summary>Writes tasks.</summary>
internal static class TaskJson
{
    /// <summary>Writes one.</summary>
    /// <param name="task">The task.</param>
    /// <param name="definition">Its task definition.</param>
    /// <param name="tags">Whether with its tags.</param>
    /// <returns>A <c>Task</c>.</returns>
    public static JsonObject Of(EcsTask task, EcsTaskDefinition? definition, bool tags)
    {
        var members = task.Members.ToObject();
        var json = new JsonObject
        {
            ["taskArn"] = task.Arn,
            ["clusterArn"] = task.ClusterArn,
            ["taskDefinitionArn"] = task.TaskDefinitionArn,
            ["group"] = task.Group,
            ["lastStatus"] = Status(task.Phase),
            ["desiredStatus"] = task.StopWanted ? "STOPPED" : "RUNNING",
            ["launchType"] = members["launchType"]?.ToString() ?? "FARGATE",
            ["platformVersion"] = members["platformVersion"]?.ToString() is { } version && version != "LATEST" ? version : ServiceJson.PlatformVersion,
            ["platformFamily"] = "Linux",
            ["availabilityZone"] = task.Arn.Split(':')[3] + "a",
            ["enableExecuteCommand"] = members["enableExecuteCommand"]?.DeepClone() ?? false,
            ["createdAt"] = EcsJson.Time(task.CreatedAt),
            ["attributes"] = new JsonArray(new JsonObject { ["name"] = "ecs.cpu-architecture", ["value"] = "x86_64" }),
            ["attachments"] = new JsonArray(Interface(task, members)),
            ["containers"] = EcsJson.ToArray(task.Containers.Select(container => ContainerOf(task, container))),
            ["healthStatus"] = HealthOf(task),
            ["overrides"] = task.Overrides?.ToObject() ?? new JsonObject { ["containerOverrides"] = new JsonArray() },
            ["version"] = (int)task.Phase + 1,
            ["tags"] = tags ? task.Tags.ToTags() : [],
        };
        foreach (var name in new[] { "cpu", "memory" })
            if (definition is not null && definition.Members.TryGetProperty(name, out var value))
                json[name] = value.ToString();
        if (task.Address is not null)
        {
            json["connectivity"] = "CONNECTED";
            json.Put("connectivityAt", task.PullStoppedAt ?? task.CreatedAt);
        }

        json.Put("startedBy", task.StartedBy);
        json.Put("pullStartedAt", task.PullStartedAt);
        json.Put("pullStoppedAt", task.PullStoppedAt);
        json.Put("startedAt", task.StartedAt);
        json.Put("stoppingAt", task.StoppingAt);
        json.Put("executionStoppedAt", task.ExecutionStoppedAt);
        json.Put("stoppedAt", task.StoppedAt);
        json.Put("stopCode", task.StopCode);
        json.Put("stoppedReason", task.StoppedReason);
        return json;
    }

    private static JsonObject ContainerOf(EcsTask task, EcsContainer container)
    {
        var json = new JsonObject
        {
            ["containerArn"] = container.Arn,
            ["taskArn"] = task.Arn,
            ["name"] = container.Name,
            ["image"] = container.Image,
            ["lastStatus"] = Status(container.Phase),
            ["healthStatus"] = container.Health,
            ["networkBindings"] = new JsonArray(),
            ["networkInterfaces"] = task.Address is null ? [] : new JsonArray(new JsonObject
            {
                ["attachmentId"] = AttachmentId(task),
                ["privateIpv4Address"] = task.Address,
            }),
        };
        json.Put("imageDigest", container.ImageDigest);
        json.Put("runtimeId", container.RuntimeId);
        json.Put("reason", container.Reason);
        if (container.ExitCode is { } code)
            json["exitCode"] = code;
        return json;
    }

    private static JsonObject Interface(EcsTask task, JsonObject members)
    {
        var details = new JsonArray();
        void Add(string name, string? value)
        {
            if (value is not null)
                details.Add(new JsonObject { ["name"] = name, ["value"] = value });
        }

        var subnets = members["networkConfiguration"]?["awsvpcConfiguration"]?["subnets"] as JsonArray;
        Add("subnetId", subnets?.FirstOrDefault()?.ToString());
        Add("networkInterfaceId", $"eni-{task.Id[..17]}");
        Add("privateIPv4Address", task.Address);
        return new JsonObject
        {
            ["id"] = AttachmentId(task),
            ["type"] = "ElasticNetworkInterface",
            ["status"] = task.Phase == TaskPhase.Stopped ? "DELETED" : task.Address is null ? "PRECREATED" : "ATTACHED",
            ["details"] = details,
        };
    }

    private static string AttachmentId(EcsTask task) => Guid.ParseExact(task.Id, "N").ToString();

    private static string HealthOf(EcsTask task)
    {
        var watched = task.Containers.Where(container => container is { Essential: true, Checked: true }).ToList();
        return watched.Count == 0 ? "UNKNOWN"
            : watched.Any(container => container.Health == "UNHEALTHY") ? "UNHEALTHY"
            : watched.All(container => container.Health == "HEALTHY") ? "HEALTHY" : "UNKNOWN";
    }

    private static string Status(TaskPhase phase) => phase.ToString().ToUpperInvariant();
}

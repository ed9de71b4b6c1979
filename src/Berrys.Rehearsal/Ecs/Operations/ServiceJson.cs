using System.Text.Json.Nodes;
using Berrys.Rehearsal.Ecs.State;

namespace Berrys.Rehearsal.Ecs.Operations;

/// <summary>Writes services.</summary>
internal static class ServiceJson
{
    /// <summary>What Fargate's LATEST is.</summary>
    public const string PlatformVersion = "1.4.0";

    private static readonly string[] OfDeployments = ["capacityProviderStrategy", "launchType", "networkConfiguration", "serviceConnectConfiguration", "volumeConfigurations"];

    /// <summary>Writes one.</summary>
    /// <param name="service">The service.</param>
    /// <param name="tasks">Its tasks.</param>
    /// <param name="tags">Whether with its tags.</param>
    /// <returns>A <c>Service</c>.</returns>
    public static JsonObject Of(EcsService service, IEnumerable<EcsTask> tasks, bool tags)
    {
        var own = tasks.ToList();
        var members = service.Members.ToObject();
        // What a deployment has but a service lacks.
        members.Remove("serviceConnectConfiguration");
        members.Remove("volumeConfigurations");
        var json = members.Merge(new JsonObject
        {
            ["serviceArn"] = service.Arn,
            ["serviceName"] = service.Name,
            ["clusterArn"] = service.ClusterArn,
            ["status"] = service.Status,
            ["desiredCount"] = service.DesiredCount,
            ["runningCount"] = own.Count(IsRunning),
            ["pendingCount"] = own.Count(IsPending),
            ["platformFamily"] = "Linux",
            ["taskDefinition"] = service.TaskDefinitionArn,
            ["deployments"] = EcsJson.ToArray(service.Deployments.Select((item, index) => DeploymentOf(service, item, index == 0, own))),
            ["roleArn"] = $"arn:aws:iam::{RehearsalSettings.Account}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS",
            ["events"] = EcsJson.ToArray(service.Events.Select(item => new JsonObject
            {
                ["id"] = item.Id,
                ["createdAt"] = EcsJson.Time(item.At),
                ["message"] = item.Message,
            })),
            ["createdAt"] = EcsJson.Time(service.CreatedAt),
            ["createdBy"] = $"arn:aws:iam::{RehearsalSettings.Account}:root",
        });
        if (tags)
            json["tags"] = service.Tags.ToTags();
        return json;
    }

    private static JsonObject DeploymentOf(EcsService service, EcsDeployment deployment, bool primary, IEnumerable<EcsTask> tasks)
    {
        var own = tasks.Where(task => task.StartedBy == deployment.Id).ToList();
        var all = service.Members.ToObject();
        var json = new JsonObject
        {
            ["id"] = deployment.Id,
            ["status"] = primary ? "PRIMARY" : "ACTIVE",
            ["taskDefinition"] = deployment.TaskDefinitionArn,
            ["desiredCount"] = primary ? service.DesiredCount : own.Count(task => !task.StopWanted),
            ["pendingCount"] = own.Count(IsPending),
            ["runningCount"] = own.Count(IsRunning),
            ["failedTasks"] = deployment.FailedTasks,
            ["createdAt"] = EcsJson.Time(deployment.CreatedAt),
            ["updatedAt"] = EcsJson.Time(deployment.UpdatedAt),
            ["rolloutState"] = StateOf(deployment.State),
            ["rolloutStateReason"] = deployment.Reason,
            ["platformFamily"] = "Linux",
        };
        foreach (var name in OfDeployments)
            if (all[name] is { } value)
                json[name] = value.DeepClone();
        if (all["platformVersion"]?.ToString() is { } version)
            json["platformVersion"] = version == "LATEST" ? PlatformVersion : version;
        return json;
    }

    private static string StateOf(RolloutState state) => state switch
    {
        RolloutState.InProgress => "IN_PROGRESS",
        RolloutState.Completed => "COMPLETED",
        _ => "FAILED",
    };

    private static bool IsRunning(EcsTask task) => task.Phase == TaskPhase.Running;

    private static bool IsPending(EcsTask task) => task.Phase < TaskPhase.Running;
}

using System.Text.Json.Nodes;
using Berrys.Rehearsal.Ecs.State;

namespace Berrys.Rehearsal.Ecs.Operations;

/// <summary>The actions on service deployments: the history of a service.</summary>
/// <param name="store">ECS's state.</param>
/// <param name="lookup">Finds what calls name.</param>
internal sealed class ServiceDeploymentOperations(EcsStore store, EcsLookup lookup) : IEcsOperations
{
    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Func<EcsRequest, JsonObject>> Actions => new Dictionary<string, Func<EcsRequest, JsonObject>>
    {
        ["ListServiceDeployments"] = List,
        ["DescribeServiceDeployments"] = Describe,
    };

    private JsonObject List(EcsRequest request)
    {
        var service = lookup.Service(request);
        var wanted = request.Texts("status");
        return new JsonObject
        {
            ["serviceDeployments"] = EcsJson.ToArray(History(service).Select(item => Brief(service, item))
                .Where(json => wanted.Count == 0 || wanted.Contains(json["status"]!.ToString()))),
        };
    }

    private JsonObject Describe(EcsRequest request)
    {
        var (found, failures) = (new JsonArray(), new JsonArray());
        foreach (var arn in request.Texts("serviceDeploymentArns"))
        {
            var match = store.Services.Items.Values
                .SelectMany(service => History(service).Select(item => (Service: service, Item: item)))
                .FirstOrDefault(pair => ArnOf(pair.Service, "service-deployment", pair.Item) == arn);
            if (match.Service is null)
                failures.Add(EcsJson.Failure(arn));
            else
                found.Add(Full(match.Service, match.Item));
        }

        return new JsonObject { ["serviceDeployments"] = found, ["failures"] = failures };
    }

    private static IEnumerable<EcsDeployment> History(EcsService service) => service.Deployments.Concat(service.Finished).DistinctBy(item => item.Id);

    private static JsonObject Brief(EcsService service, EcsDeployment deployment)
    {
        var json = new JsonObject
        {
            ["serviceDeploymentArn"] = ArnOf(service, "service-deployment", deployment),
            ["serviceArn"] = service.Arn,
            ["clusterArn"] = service.ClusterArn,
            ["createdAt"] = EcsJson.Time(deployment.CreatedAt),
            ["startedAt"] = EcsJson.Time(deployment.CreatedAt),
            ["targetServiceRevisionArn"] = ArnOf(service, "service-revision", deployment),
            ["status"] = StatusOf(service, deployment),
            ["statusReason"] = deployment.Reason,
        };
        json.Put("finishedAt", deployment.FinishedAt);
        return json;
    }

    private JsonObject Full(EcsService service, EcsDeployment deployment)
    {
        var json = Brief(service, deployment);
        json.Remove("targetServiceRevisionArn");
        var tasks = store.TasksOf(service.Arn).Where(task => task.StartedBy == deployment.Id).ToList();
        json["updatedAt"] = EcsJson.Time(deployment.UpdatedAt);
        json["targetServiceRevision"] = new JsonObject
        {
            ["arn"] = ArnOf(service, "service-revision", deployment),
            ["requestedTaskCount"] = service.DesiredCount,
            ["runningTaskCount"] = tasks.Count(task => task.Phase == TaskPhase.Running),
            ["pendingTaskCount"] = tasks.Count(task => task.Phase < TaskPhase.Running),
        };
        json["deploymentConfiguration"] = service.Members.ToObject()["deploymentConfiguration"]?.DeepClone();
        json["deploymentCircuitBreaker"] = new JsonObject
        {
            ["status"] = !service.Rules.Breaker ? "DISABLED" : deployment.State == RolloutState.Failed ? "TRIGGERED"
                : deployment.State == RolloutState.Completed ? "MONITORING_COMPLETE" : "MONITORING",
            ["failureCount"] = deployment.FailedTasks,
            ["threshold"] = DeploymentRules.Threshold(service.DesiredCount),
        };
        return json;
    }

    private static string StatusOf(EcsService service, EcsDeployment deployment)
    {
        if (deployment.State == RolloutState.Completed)
            return "SUCCESSFUL";
        if (deployment.State == RolloutState.InProgress)
            return service.Deployments.FirstOrDefault() == deployment ? "IN_PROGRESS" : "STOPPED";
        return service.Deployments.FirstOrDefault() switch
        {
            { IsRollback: true, State: RolloutState.Completed } => "ROLLBACK_SUCCESSFUL",
            { IsRollback: true, State: RolloutState.InProgress } => "ROLLBACK_IN_PROGRESS",
            { IsRollback: true } => "ROLLBACK_FAILED",
            _ => "STOPPED",
        };
    }

    private static string ArnOf(EcsService service, string kind, EcsDeployment deployment)
    {
        var (prefix, path) = EcsArn.Split(service.Arn);
        return $"{prefix}:{kind}/{path}/{EcsArn.Last(deployment.Id)}";
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Berrys.Rehearsal.Ecs.State;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Ecs.Operations;

/// <summary>The actions on clusters.</summary>
/// <param name="store">ECS's state.</param>
/// <param name="lookup">Finds clusters.</param>
internal sealed class ClusterOperations(EcsStore store, EcsLookup lookup) : IEcsOperations
{
    private static readonly string[] Given = ["settings", "configuration", "capacityProviders", "defaultCapacityProviderStrategy", "serviceConnectDefaults"];

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Func<EcsRequest, JsonObject>> Actions => new Dictionary<string, Func<EcsRequest, JsonObject>>
    {
        ["CreateCluster"] = Create,
        ["DescribeClusters"] = Describe,
        ["ListClusters"] = List,
        ["DeleteCluster"] = Delete,
        ["PutClusterCapacityProviders"] = Change,
        ["UpdateCluster"] = Change,
        ["UpdateClusterSettings"] = Change,
    };

    private JsonObject Create(EcsRequest request)
    {
        var arn = EcsLookup.ClusterArn(request.Region, request.Text("clusterName"));
        if (store.Clusters.Find(arn) is { Status: "ACTIVE" } same)
            return Answer(same);
        var members = new JsonObject
        {
            ["settings"] = new JsonArray(new JsonObject { ["name"] = "containerInsights", ["value"] = "disabled" }),
            ["capacityProviders"] = new JsonArray(),
            ["defaultCapacityProviderStrategy"] = new JsonArray(),
        }.Merge(request.Pick(Given));
        var cluster = new EcsCluster(arn, EcsArn.Last(arn), "ACTIVE", JsonSerializer.SerializeToElement(members)) { Tags = request.Element("tags") };
        store.Clusters.Put(cluster);
        return Answer(cluster);
    }

    private JsonObject Describe(EcsRequest request)
    {
        var names = request.Texts("clusters") is { Count: > 0 } given ? given : ["default"];
        var found = names.Select(name => (Arn: EcsLookup.ClusterArn(request.Region, name), Cluster: store.Clusters.Find(EcsLookup.ClusterArn(request.Region, name)))).ToList();
        return new JsonObject
        {
            ["clusters"] = EcsJson.ToArray(found.Where(item => item.Cluster is not null).Select(item => Json(item.Cluster!, request))),
            ["failures"] = EcsJson.ToArray(found.Where(item => item.Cluster is null).Select(item => EcsJson.Failure(item.Arn))),
        };
    }

    private JsonObject List(EcsRequest request) => request.Page(
        "clusterArns",
        store.Clusters.Items.Values.Where(item => item.Status == "ACTIVE" && item.Arn.StartsWith(EcsArn.Prefix(request.Region), StringComparison.Ordinal)).Select(item => item.Arn));

    private JsonObject Delete(EcsRequest request)
    {
        var cluster = lookup.Cluster(request);
        if (store.Services.Items.Values.Any(item => item.ClusterArn == cluster.Arn && item.Status == "ACTIVE"))
            throw new AwsException("ClusterContainsServicesException", "The Cluster cannot be deleted while Services are active.");
        if (store.Tasks.Items.Values.Any(item => item.ClusterArn == cluster.Arn && item.Phase < TaskPhase.Stopped))
            throw new AwsException("ClusterContainsTasksException", "The Cluster cannot be deleted while Tasks are active.");
        return Answer(store.Clusters.Update(cluster.Arn, item => item! with { Status = "INACTIVE" })!);
    }

    private JsonObject Change(EcsRequest request)
    {
        var arn = lookup.Cluster(request).Arn;
        return Answer(store.Clusters.Update(arn, item => item! with
        {
            Members = JsonSerializer.SerializeToElement(item.Members.ToObject().Merge(request.Pick(Given))),
        })!);
    }

    private JsonObject Answer(EcsCluster cluster) => new() { ["cluster"] = Json(cluster, null) };

    private JsonObject Json(EcsCluster cluster, EcsRequest? request)
    {
        var tasks = store.Tasks.Items.Values.Where(task => task.ClusterArn == cluster.Arn).ToList();
        var json = new JsonObject
        {
            ["clusterArn"] = cluster.Arn,
            ["clusterName"] = cluster.Name,
            ["status"] = cluster.Status,
            ["registeredContainerInstancesCount"] = 0,
            ["runningTasksCount"] = tasks.Count(task => task.Phase == TaskPhase.Running),
            ["pendingTasksCount"] = tasks.Count(task => task.Phase < TaskPhase.Running),
            ["activeServicesCount"] = store.Services.Items.Values.Count(item => item.ClusterArn == cluster.Arn && item.Status == "ACTIVE"),
            ["statistics"] = new JsonArray(),
            ["tags"] = request?.Includes("TAGS") ?? true ? cluster.Tags.ToTags() : [],
        }.Merge(cluster.Members.ToObject());
        // What was not asked for is left out, as ECS does.
        if (request is not null && !request.Includes("SETTINGS"))
            json["settings"] = new JsonArray();
        if (request is not null && !request.Includes("CONFIGURATIONS"))
            json.Remove("configuration");
        return json;
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Berrys.Rehearsal.Ecs.Running;
using Berrys.Rehearsal.Ecs.State;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Ecs.Operations;

/// <summary>The actions on tasks.</summary>
/// <param name="store">ECS's state.</param>
/// <param name="lookup">Finds what calls name.</param>
/// <param name="supervisor">Runs tasks.</param>
/// <param name="time">The clock.</param>
internal sealed class TaskOperations(EcsStore store, EcsLookup lookup, TaskSupervisor supervisor, TimeProvider time) : IEcsOperations
{
    private const int MostAtOnce = 10;
    private readonly Lock _starting = new();

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Func<EcsRequest, JsonObject>> Actions => new Dictionary<string, Func<EcsRequest, JsonObject>>
    {
        ["RunTask"] = Run,
        ["StopTask"] = Stop,
        ["DescribeTasks"] = Describe,
        ["ListTasks"] = List,
    };

    private JsonObject Run(EcsRequest request)
    {
        var cluster = lookup.Cluster(request);
        var definition = lookup.UsableTaskDefinition(request, request.RequiredText("taskDefinition"));
        var count = request.Number("count") ?? 1;
        if (count is < 1 or > MostAtOnce)
            throw new AwsException("InvalidParameterException", $"count should be between 1 and {MostAtOnce}.");
        ServiceMembers.CheckNetwork(definition, request.Parameters["networkConfiguration"]);
        CheckOverrides(request, definition);
        var token = request.Text("clientToken");
        lock (_starting)
        {
            var same = token is null ? [] : store.Tasks.Items.Values.Where(task => task.ClientToken == token && task.ClusterArn == cluster.Arn).ToList();
            return same.Count > 0 ? Answer(same) : Answer([.. Enumerable.Range(0, count).Select(_ => Start(request, cluster, definition, token))]);
        }
    }

    private EcsTask Start(EcsRequest request, EcsCluster cluster, EcsTaskDefinition definition, string? token)
    {
        var members = JsonSerializer.SerializeToElement(request.Pick("launchType", "platformVersion", "enableExecuteCommand", "networkConfiguration"));
        var task = NewTask.Of(cluster.Arn, definition, request.Text("group") ?? $"family:{definition.Family}", members, time.GetUtcNow()) with
        {
            StartedBy = request.Text("startedBy"),
            Overrides = request.Element("overrides"),
            Tags = request.Element("tags") ?? (request.Text("propagateTags") == "TASK_DEFINITION" ? definition.Tags : null),
            ClientToken = token,
        };
        supervisor.Launch(task);
        return task;
    }

    private static void CheckOverrides(EcsRequest request, EcsTaskDefinition definition)
    {
        var names = definition.Members.GetProperty("containerDefinitions").EnumerateArray().Select(item => item.GetProperty("name").GetString()).ToList();
        foreach (var item in request.Parameters["overrides"]?["containerOverrides"] as JsonArray ?? [])
            if (!names.Contains(item?["name"]?.ToString()))
                throw new AwsException("InvalidParameterException", "Override for container named " + item?["name"] + " is not a container in the TaskDefinition.");
    }

    private JsonObject Stop(EcsRequest request)
    {
        var arn = EcsLookup.ArnIn(lookup.Cluster(request), "task", request.RequiredText("task"));
        var task = supervisor.Stop(arn, TaskStopCodes.User, request.Text("reason") ?? "Task stopped by user")
            ?? throw new AwsException("InvalidParameterException", "The referenced task was not found.");
        return new JsonObject { ["task"] = Json(task, true) };
    }

    private JsonObject Describe(EcsRequest request)
    {
        var cluster = lookup.Cluster(request);
        var found = request.Texts("tasks").Select(id => EcsLookup.ArnIn(cluster, "task", id)).Select(arn => (Arn: arn, Task: store.Tasks.Find(arn))).ToList();
        if (found.Count == 0)
            throw new AwsException("InvalidParameterException", "Tasks cannot be empty.");
        return new JsonObject
        {
            ["tasks"] = EcsJson.ToArray(found.Where(item => item.Task is not null).Select(item => Json(item.Task!, request.Includes("TAGS")))),
            ["failures"] = EcsJson.ToArray(found.Where(item => item.Task is null).Select(item => EcsJson.Failure(item.Arn))),
        };
    }

    private JsonObject List(EcsRequest request)
    {
        var cluster = lookup.Cluster(request);
        var stopped = request.Text("desiredStatus") == "STOPPED";
        var service = request.Text("serviceName") is { } name ? EcsLookup.ArnIn(cluster, "service", name) : null;
        if (service is not null && store.Services.Find(service) is null)
            throw new AwsException("ServiceNotFoundException", "Service not found.");
        var (family, startedBy, launchType) = (request.Text("family"), request.Text("startedBy"), request.Text("launchType"));
        return request.Page("taskArns", store.Tasks.Items.Values
            .Where(task => task.ClusterArn == cluster.Arn
                && task.StopWanted == stopped
                && (service is null || task.ServiceArn == service)
                && (family is null || EcsArn.Last(task.TaskDefinitionArn).StartsWith(family + ":", StringComparison.Ordinal))
                && (startedBy is null || task.StartedBy == startedBy)
                && (launchType is null || Json(task, false)["launchType"]!.ToString() == launchType))
            .Select(task => task.Arn));
    }

    private JsonObject Answer(IReadOnlyCollection<EcsTask> tasks) => new()
    {
        ["tasks"] = EcsJson.ToArray(tasks.Select(task => Json(task, true))),
        ["failures"] = new JsonArray(),
    };

    private JsonObject Json(EcsTask task, bool tags) => TaskJson.Of(task, store.TaskDefinitions.Find(task.TaskDefinitionArn), tags);
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Berrys.Rehearsal.Ecs.State;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Ecs.Operations;

/// <summary>The actions on task definitions.</summary>
/// <param name="store">ECS's state.</param>
/// <param name="lookup">Finds task definitions.</param>
/// <param name="time">The clock.</param>
internal sealed class TaskDefinitionOperations(EcsStore store, EcsLookup lookup, TimeProvider time) : IEcsOperations
{
    private readonly Lock _registering = new();

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Func<EcsRequest, JsonObject>> Actions => new Dictionary<string, Func<EcsRequest, JsonObject>>
    {
        ["RegisterTaskDefinition"] = Register,
        ["DeregisterTaskDefinition"] = Deregister,
        ["DeleteTaskDefinitions"] = Delete,
        ["DescribeTaskDefinition"] = Describe,
        ["ListTaskDefinitions"] = List,
        ["ListTaskDefinitionFamilies"] = ListFamilies,
    };

    private JsonObject Register(EcsRequest request)
    {
        TaskDefinitionRules.Check(request);
        var family = request.Text("family")!;
        EcsTaskDefinition definition;
        lock (_registering)
        {
            var revision = (lookup.Revisions(request.Region, family).LastOrDefault()?.Revision ?? 0) + 1;
            definition = new EcsTaskDefinition(
                EcsLookup.TaskDefinitionArn(request.Region, family, revision),
                family,
                revision,
                "ACTIVE",
                JsonSerializer.SerializeToElement(TaskDefinitionJson.MembersOf(request)),
                time.GetUtcNow())
            { Tags = request.Element("tags") };
            store.TaskDefinitions.Put(definition);
        }

        return TaskDefinitionJson.Answer(definition, true);
    }

    private JsonObject Deregister(EcsRequest request)
    {
        var found = lookup.TaskDefinition(request.Region, request.RequiredText("taskDefinition"))
            ?? throw new AwsException("ClientException", "The specified task definition does not exist.");
        return TaskDefinitionJson.Answer(
            store.TaskDefinitions.Update(found.Arn, item => item! with { Status = "INACTIVE", DeregisteredAt = item.DeregisteredAt ?? time.GetUtcNow() })!, false);
    }

    private JsonObject Delete(EcsRequest request)
    {
        var (deleted, failures) = (new JsonArray(), new JsonArray());
        foreach (var reference in request.Texts("taskDefinitions"))
        {
            if (lookup.TaskDefinition(request.Region, reference) is not { } found)
                failures.Add(EcsJson.Failure(reference));
            else if (found.Status == "ACTIVE")
                failures.Add(EcsJson.Failure(found.Arn, "The specified task definition is still in ACTIVE status. Please deregister the target and try again."));
            else
                deleted.Add(TaskDefinitionJson.Of(store.TaskDefinitions.Update(found.Arn, item => item! with { Status = "DELETE_IN_PROGRESS", DeleteRequestedAt = time.GetUtcNow() })!));
        }

        return new JsonObject { ["taskDefinitions"] = deleted, ["failures"] = failures };
    }

    private JsonObject Describe(EcsRequest request)
    {
        var found = lookup.TaskDefinition(request.Region, request.RequiredText("taskDefinition"))
            ?? throw new AwsException("ClientException", "Unable to describe task definition.");
        return TaskDefinitionJson.Answer(found, request.Includes("TAGS"));
    }

    private JsonObject List(EcsRequest request)
    {
        var family = request.Text("familyPrefix");
        var status = request.Text("status") ?? "ACTIVE";
        var found = InRegion(request)
            .Where(item => item.Status == status && (family is null || item.Family == family))
            .OrderBy(item => item.Family, StringComparer.Ordinal).ThenBy(item => item.Revision)
            .Select(item => item.Arn);
        return request.Page("taskDefinitionArns", request.Text("sort") == "DESC" ? found.Reverse() : found);
    }

    private JsonObject ListFamilies(EcsRequest request)
    {
        var prefix = request.Text("familyPrefix") ?? "";
        var status = request.Text("status") ?? "ALL";
        var found = InRegion(request)
            .Where(item => item.Family.StartsWith(prefix, StringComparison.Ordinal))
            .GroupBy(item => item.Family, StringComparer.Ordinal)
            .Where(group => status == "ALL" || group.Any(item => item.Status == "ACTIVE") == (status == "ACTIVE"))
            .Select(group => group.Key).Order(StringComparer.Ordinal);
        return request.Page("families", found);
    }

    private IEnumerable<EcsTaskDefinition> InRegion(EcsRequest request) =>
        store.TaskDefinitions.Items.Values.Where(item => item.Arn.StartsWith(EcsArn.Prefix(request.Region), StringComparison.Ordinal));
}

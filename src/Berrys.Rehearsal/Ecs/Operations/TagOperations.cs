using System.Text.Json;
using System.Text.Json.Nodes;
using Berrys.Rehearsal.Ecs.State;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Ecs.Operations;

/// <summary>The actions on tags.</summary>
/// <param name="store">ECS's state.</param>
internal sealed class TagOperations(EcsStore store) : IEcsOperations
{
    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Func<EcsRequest, JsonObject>> Actions => new Dictionary<string, Func<EcsRequest, JsonObject>>
    {
        ["TagResource"] = request => Change(request, tags => Add(tags, request.Parameters["tags"] as JsonArray ?? [])),
        ["UntagResource"] = request => Change(request, tags => Remove(tags, request.Texts("tagKeys"))),
        ["ListTagsForResource"] = request => new JsonObject { ["tags"] = Find(request.RequiredText("resourceArn")).Tags.ToTags() },
    };

    private JsonObject Change(EcsRequest request, Func<JsonArray, JsonArray> change)
    {
        var found = Find(request.RequiredText("resourceArn"));
        JsonElement Changed(ITagged item) => JsonSerializer.SerializeToElement(change(item.Tags.ToTags()));
        _ = found switch
        {
            EcsCluster => store.Clusters.Update(found.Arn, item => item! with { Tags = Changed(item) }) as ITagged,
            EcsTaskDefinition => store.TaskDefinitions.Update(found.Arn, item => item! with { Tags = Changed(item) }),
            EcsService => store.Services.Update(found.Arn, item => item! with { Tags = Changed(item) }),
            _ => store.Tasks.Update(found.Arn, item => item! with { Tags = Changed(item) }),
        };
        return [];
    }

    private ITagged Find(string arn) =>
        (ITagged?)store.Clusters.Find(arn) ?? (ITagged?)store.TaskDefinitions.Find(arn) ?? (ITagged?)store.Services.Find(arn) ?? store.Tasks.Find(arn)
        ?? throw new AwsException("InvalidParameterException", "The specified resource is not found. Specify a valid ARN.");

    private static JsonArray Add(JsonArray tags, JsonArray added)
    {
        var keys = added.Select(tag => tag!["key"]!.ToString()).ToList();
        return EcsJson.ToArray(Remove(tags, keys).Concat(added).Select(tag => tag!.DeepClone()));
    }

    private static JsonArray Remove(JsonArray tags, IReadOnlyList<string> keys) =>
        EcsJson.ToArray(tags.Where(tag => !keys.Contains(tag!["key"]!.ToString())).Select(tag => tag!.DeepClone()));
}

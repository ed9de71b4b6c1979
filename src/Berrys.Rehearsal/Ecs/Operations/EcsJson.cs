using System.Text.Json;
using System.Text.Json.Nodes;

namespace Berrys.Rehearsal.Ecs.Operations;

/// <summary>Pieces of answers.</summary>
internal static class EcsJson
{
    /// <summary>A time as the wire has it.</summary>
    /// <param name="at">The time.</param>
    /// <returns>Epoch seconds.</returns>
    public static JsonNode Time(DateTimeOffset at) => at.ToUnixTimeMilliseconds() / 1000.0;

    /// <summary>Sets a member that has a value.</summary>
    /// <param name="target">Where.</param>
    /// <param name="name">Its name.</param>
    /// <param name="at">Its value.</param>
    public static void Put(this JsonObject target, string name, DateTimeOffset? at)
    {
        if (at is { } value)
            target[name] = Time(value);
    }

    /// <summary>Sets a member that has a value.</summary>
    /// <param name="target">Where.</param>
    /// <param name="name">Its name.</param>
    /// <param name="text">Its value.</param>
    public static void Put(this JsonObject target, string name, string? text)
    {
        if (text is not null)
            target[name] = text;
    }

    /// <summary>Makes a tree of an immutable value.</summary>
    /// <param name="element">An object.</param>
    /// <returns>A new tree.</returns>
    public static JsonObject ToObject(this JsonElement element) => JsonSerializer.SerializeToNode(element)!.AsObject();

    /// <summary>Makes a tree of tags.</summary>
    /// <param name="tags">An array, or <see langword="null"/>.</param>
    /// <returns>A new array.</returns>
    public static JsonArray ToTags(this JsonElement? tags) => tags is { } given ? JsonSerializer.SerializeToNode(given)!.AsArray() : [];

    /// <summary>An entry of <c>failures</c>.</summary>
    /// <param name="arn">What was asked for.</param>
    /// <param name="reason">Such as <c>MISSING</c>.</param>
    /// <returns>The entry.</returns>
    public static JsonNode Failure(string arn, string reason = "MISSING") => new JsonObject { ["arn"] = arn, ["reason"] = reason };

    /// <summary>Puts members over others.</summary>
    /// <param name="target">What lies below; changed.</param>
    /// <param name="over">What lies above.</param>
    /// <returns>The target.</returns>
    public static JsonObject Merge(this JsonObject target, JsonObject over)
    {
        foreach (var (name, value) in over)
            target[name] = value?.DeepClone();
        return target;
    }

    /// <summary>An array of trees.</summary>
    /// <param name="items">The trees.</param>
    /// <returns>It.</returns>
    public static JsonArray ToArray(IEnumerable<JsonNode?> items) => new([.. items]);
}

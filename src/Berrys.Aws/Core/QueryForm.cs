using System.Text.Json;

namespace Berrys.Aws.Core;

/// <summary>The form of a Query request.</summary>
internal static class QueryForm
{
    /// <summary>Flattens members to fields: <c>Tags.member.1.Key=…</c>; an empty list is an empty field.</summary>
    /// <param name="members">The request's members.</param>
    /// <param name="itemName">The name of a list's items, by the list's name; <see langword="null"/> for none.</param>
    public static IEnumerable<KeyValuePair<string, string>> Flatten(JsonElement members, Func<string, string?> itemName) =>
        Flatten("", "", members, itemName);

    private static IEnumerable<KeyValuePair<string, string>> Flatten(string path, string name, JsonElement value, Func<string, string?> itemName) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Flatten(path.Length == 0 ? member.Name : $"{path}.{member.Name}", member.Name, member.Value, itemName)),
        JsonValueKind.Array when value.GetArrayLength() == 0 => [KeyValuePair.Create(path, "")],
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => Flatten($"{path}{(itemName(name) is { } items ? $".{items}" : "")}.{index + 1}", "", item, itemName)),
        JsonValueKind.String => [KeyValuePair.Create(path, value.GetString()!)],
        _ => [KeyValuePair.Create(path, value.GetRawText())],
    };
}

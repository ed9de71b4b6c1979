using System.Globalization;
using System.Text.Json.Nodes;

namespace Berrys.Rehearsal.Gateway;

/// <summary>
/// The parameters of the Query protocols as a tree. Lists are written <c>Name.member.N</c>, <c>Name.N</c>,
/// <c>Name.entry.N</c> (maps) or with a name of their own, <c>Filters.Filter.N</c>.
/// </summary>
public static class QueryTree
{
    /// <summary>Deeper than this no AWS model nests.</summary>
    private const int DeepestLevel = 64;

    /// <summary>Reads a form.</summary>
    /// <param name="form">Names and values in the <c>application/x-www-form-urlencoded</c> format.</param>
    /// <returns>The tree: its leaves are strings, its lists are arrays in the order of their numbers.</returns>
    /// <exception cref="AwsException">A name contradicts another, or nests too deep.</exception>
    public static JsonObject Read(string form) => Read(Fields(form));

    /// <summary>Splits a form.</summary>
    /// <param name="form">Names and values in the <c>application/x-www-form-urlencoded</c> format.</param>
    /// <returns>The decoded names and values in their order.</returns>
    public static IEnumerable<KeyValuePair<string, string>> Fields(string form)
    {
        foreach (var field in form.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = field.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? field : field[..equals];
            yield return new(Decode(name), equals < 0 ? "" : Decode(field[(equals + 1)..]));
        }
    }

    /// <summary>Reads decoded fields.</summary>
    /// <param name="fields">Names and values.</param>
    /// <returns>The tree.</returns>
    /// <exception cref="AwsException">A name contradicts another, or nests too deep.</exception>
    public static JsonObject Read(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var root = new JsonObject();
        foreach (var (name, value) in fields)
            Add(root, name, value);
        var tree = new JsonObject();
        foreach (var (name, value) in root)
            tree[name] = Shape(name, value);
        return tree;
    }

    private static void Add(JsonObject root, string name, string value)
    {
        var parts = name.Split('.');
        if (parts.Length > DeepestLevel)
            throw Malformed(name);
        var at = root;
        foreach (var part in parts[..^1])
        {
            at[part] ??= new JsonObject();
            at = at[part] as JsonObject ?? throw Malformed(name);
        }
        if (at[parts[^1]] is JsonObject)
            throw Malformed(name);
        at[parts[^1]] = value;
    }

    private static JsonNode? Shape(string name, JsonNode? node)
    {
        if (node is not JsonObject map)
            return node?.DeepClone();
        if (IsList(map))
            return List(name, map);
        if (map.Count == 1 && map.First() is (var inner, JsonObject items) && IsList(items) && IsWrapper(name, inner))
            return List(inner, items);
        var shaped = new JsonObject();
        foreach (var (member, value) in map)
            shaped[member] = Shape(member, value);
        return shaped;
    }

    private static JsonArray List(string name, JsonObject items) =>
        [.. items.OrderBy(item => Number(item.Key)).Select(item => Shape(name, item.Value))];

    private static bool IsList(JsonObject map) => map.All(item => Number(item.Key) is not null);

    // SubnetIds.SubnetIdentifier, EventCategories.EventCategory, DBSecurityGroups.DBSecurityGroupName.
    private static bool IsWrapper(string name, string inner)
    {
        var stem = name.EndsWith("ies", StringComparison.Ordinal) ? name[..^3] : name.EndsWith('s') ? name[..^1] : null;
        return inner is "member" or "entry" || (stem is { Length: > 1 } && inner.StartsWith(stem, StringComparison.Ordinal));
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static AwsException Malformed(string name) =>
        new("MalformedQueryString", $"The parameter {name} nests too deep or contradicts another one.");
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;

namespace Berrys.Tools.Tests.Reports;

/// <summary>Real reports in which something is not as its tool would have written it.</summary>
internal static class ReportMutation
{
    private const int Most = 3;

    // As JSON, so that what no .NET text can hold (half of a surrogate pair) is among them.
    private static readonly ImmutableArray<string> Hostile =
    [
        "null", "true", "-1", "0", "1e308", "99999999999999999999", "2147483647", "\"\"", "[]", "{}", "[[]]", "[null]", "[{}]", "{\"\":{}}",
        "\"../../../../etc/passwd\"", "\"/etc/passwd\"", "\"file:///etc/passwd\"", "\"%2e%2e/%2e%2e/x\"", "\"a\\u0000b\"", "\"C:\\\\x\"",
        "\"\\u001b[2J\\u001b]0;title\\u0007x\"", "\"\\u009b31mred\"", "\"line\\r\\nline\\u2028line\"", "\"\\u202Egnp.exe\"", "\"\\ud800\"", "\"\\udc00\\ud800x\"",
        "\"::error file=x::injected\"", "\"javascript:alert(1)\"", "\"" + new string('x', 5000) + "\"", new string('[', 60) + new string(']', 60),
    ];

    /// <summary>Reports with one to three places replaced, taken out or told twice.</summary>
    /// <param name="report">A real report.</param>
    public static Gen<string> Of(string report) =>
        Gen.Select(Gen.Int[0, int.MaxValue - 1], Gen.Int[0, Hostile.Length - 1], Gen.Int[0, 3]).Array[1, Most].Select(changes =>
        {
            var placeholders = new List<(string Mark, string Text)>();
            var root = JsonNode.Parse(report)!;
            foreach (var (place, hostile, kind) in changes)
                root = Change(root, place, kind, Mark(placeholders, Hostile[hostile]));
            return placeholders.Aggregate(root.ToJsonString(), (text, placeholder) => text.Replace($"\"{placeholder.Mark}\"", placeholder.Text, StringComparison.Ordinal));
        });

    private static string Mark(List<(string Mark, string Text)> placeholders, string text)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $"hostile-{placeholders.Count}-here");
        placeholders.Add((mark, text));
        return mark;
    }

    private static JsonNode Change(JsonNode root, int place, int kind, string mark)
    {
        var places = Descendants(root).ToArray();
        if (places.Length == 0)
            return JsonValue.Create(mark);
        switch ((places[place % places.Length], kind))
        {
            case (var node, 0) when node.Parent is JsonObject parent:
                parent.Remove(node.GetPropertyName());
                break;
            case (var node, 1) when node.Parent is JsonArray parent:
                parent.Add(node.DeepClone());
                break;
            case (var node, _) when node.Parent is JsonArray parent:
                parent[node.GetElementIndex()] = mark;
                break;
            case (var node, _):
                node.Parent![node.GetPropertyName()] = mark;
                break;
        }

        return root;
    }

    private static IEnumerable<JsonNode> Descendants(JsonNode node)
    {
        var children = node switch
        {
            JsonObject map => map.Select(entry => entry.Value),
            JsonArray list => list,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(child => Descendants(child).Prepend(child));
    }
}

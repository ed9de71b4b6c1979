using System.Text.Json.Nodes;
using Berrys.Pipeline.Workspaces.Yaml;

namespace Berrys.Pipeline.Tests.Workspaces.Yaml;

/// <summary>What an editor makes of a YAML text before it looks at the schema.</summary>
internal static class JsonOfYaml
{
    public static JsonNode? Parse(string text)
    {
        var problems = new List<YamlProblem>();
        var root = new YamlComposer(text, problems).Compose();
        problems.ShouldBeEmpty();
        return Of(root);
    }

    private static JsonNode? Of(YamlNode? node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Of(entry.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Of)]),
        YamlScalar { Type: ScalarType.Number } number => JsonValue.Create(number.AsNumber),
        YamlScalar { Type: ScalarType.Flag } flag => JsonValue.Create(flag.AsFlag),
        YamlScalar { Type: ScalarType.Text } text => JsonValue.Create(text.Text),
        _ => null,
    };
}

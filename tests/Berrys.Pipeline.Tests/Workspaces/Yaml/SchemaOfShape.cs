using System.Text.Json.Nodes;
using Berrys.Pipeline.Workspaces.Yaml;

namespace Berrys.Pipeline.Tests.Workspaces.Yaml;

/// <summary>Says the same as a shape in JSON Schema (draft 7).</summary>
internal static class SchemaOfShape
{
    public static JsonObject Document(SectionShape root)
    {
        var schema = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = "pipeline.yaml of Berrys.Build" };
        foreach (var (name, value) in Of(root))
            schema[name] = value?.DeepClone();
        return schema;
    }

    public static JsonObject Of(Shape shape)
    {
        var schema = new JsonObject { ["description"] = shape.Description };
        switch (shape)
        {
            case TextShape text:
                schema["type"] = "string";
                schema["pattern"] = text.Pattern.ToString();
                break;
            case NumberShape number:
                schema["type"] = "number";
                schema["minimum"] = number.Minimum;
                schema["maximum"] = number.Maximum;
                break;
            case FlagShape:
                schema["type"] = "boolean";
                break;
            case ValueShape value:
                schema["type"] = value.MayBeEmpty ? Types("string", "number", "boolean", "null") : Types("string", "number", "boolean");
                break;
            case ListShape list:
                schema["type"] = Types("array", "null");
                schema["items"] = Of(list.Item);
                break;
            case MapShape map:
                schema["type"] = Types("object", "null");
                AddEntries(schema, map);
                break;
            case EitherShape either:
                schema["type"] = Types("object", "array", "null");
                schema["items"] = Of(either.List.Item);
                AddEntries(schema, either.Map);
                break;
            case SectionShape section:
                schema["type"] = section.MayBeEmpty ? Types("object", "null") : "object";
                AddKeys(schema, section);
                break;
            default:
                throw new NotSupportedException(shape.GetType().Name);
        }

        return schema;
    }

    private static void AddEntries(JsonObject schema, MapShape map)
    {
        schema["patternProperties"] = new JsonObject { [map.Keys.Pattern.ToString()] = Of(map.Value) };
        schema["additionalProperties"] = false;
    }

    private static void AddKeys(JsonObject schema, SectionShape section)
    {
        schema["properties"] = new JsonObject(section.Keys.Select(key => KeyValuePair.Create<string, JsonNode?>(key.Name, Of(key.Value))));
        if (section.Keys.Any(key => key.IsRequired))
            schema["required"] = new JsonArray([.. section.Keys.Where(key => key.IsRequired).Select(key => JsonValue.Create(key.Name))]);
        schema["additionalProperties"] = false;
    }

    private static JsonArray Types(params string[] types) => new([.. types.Select(type => JsonValue.Create(type))]);
}

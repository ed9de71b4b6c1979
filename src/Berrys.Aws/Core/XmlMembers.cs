using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Xml.Linq;

namespace Berrys.Aws.Core;

/// <summary>Turns the members of a Query response into the JSON that the same types are read from.</summary>
internal static class XmlMembers
{
    /// <summary>Walks an element by a type's members; elements that the type does not know are passed over.</summary>
    /// <param name="element">The element whose children are the members.</param>
    /// <param name="type">The type.</param>
    /// <returns>A JSON object in UTF-8.</returns>
    public static byte[] ToJson(XElement element, JsonTypeInfo type)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            Write(writer, element, type);
        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, XElement element, JsonTypeInfo type)
    {
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object:
                WriteObject(writer, element, type);
                break;
            case JsonTypeInfoKind.Enumerable:
                writer.WriteStartArray();
                foreach (var item in element.Elements())
                    Write(writer, item, type.Options.GetTypeInfo(type.ElementType!));
                writer.WriteEndArray();
                break;
            default:
                WriteScalar(writer, element.Value, Nullable.GetUnderlyingType(type.Type) ?? type.Type);
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, XElement element, JsonTypeInfo type)
    {
        writer.WriteStartObject();
        var members = element.Elements().ToLookup(child => child.Name.LocalName);
        foreach (var property in type.Properties)
        {
            if (members[property.Name].FirstOrDefault() is not { } child)
                continue;

            writer.WritePropertyName(property.Name);
            Write(writer, child, type.Options.GetTypeInfo(property.PropertyType));
        }

        writer.WriteEndObject();
    }

    private static void WriteScalar(Utf8JsonWriter writer, string text, Type type)
    {
        if (type == typeof(string))
            writer.WriteStringValue(text);
        else if (string.IsNullOrWhiteSpace(text))
            writer.WriteNullValue();
        else if (type == typeof(bool))
            writer.WriteBooleanValue(bool.Parse(text.Trim()));
        else if (type == typeof(DateTime))
            writer.WriteStringValue(text.Trim());
        else
            writer.WriteRawValue(text.Trim());
    }
}

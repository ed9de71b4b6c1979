using System.Formats.Cbor;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Berrys.Rehearsal.Gateway;

/// <summary>CBOR (RFC 8949) as rpcv2Cbor uses it, to and from trees of JSON.</summary>
public static class CborTree
{
    /// <summary>Deeper than this no AWS model nests.</summary>
    private const int DeepestLevel = 64;

    /// <summary>Reads a document.</summary>
    /// <param name="bytes">The document; an empty one is an empty map.</param>
    /// <returns>The tree. Timestamps (tag 1) become numbers of epoch seconds, byte strings become Base64.</returns>
    /// <exception cref="CborContentException">It is malformed, or nests too deep.</exception>
    public static JsonObject Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty)
            return [];
        var reader = new CborReader(bytes, CborConformanceMode.Lax);
        try
        {
            var tree = ReadNode(reader, 0) as JsonObject ?? throw new CborContentException("The document is not a map.");
            if (reader.BytesRemaining != 0)
                throw new CborContentException("There is more after the document.");
            // A number that was read from text converts to every type that can hold it; one made from a value does not.
            return JsonNode.Parse(tree.ToJsonString())!.AsObject();
        }
        catch (Exception error) when (error is InvalidOperationException or OverflowException or ArgumentException)
        {
            throw new CborContentException("The document has a value where another type is expected.", error);
        }
    }

    /// <summary>Writes a document.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="timestamps">The names of members, at any depth, whose numbers are timestamps.</param>
    /// <returns>The document, all lengths definite.</returns>
    public static byte[] Write(JsonNode tree, IReadOnlyCollection<string> timestamps)
    {
        var writer = new CborWriter(CborConformanceMode.Lax);
        WriteNode(writer, tree, timestamps, false);
        return writer.Encode();
    }

    private static JsonNode? ReadNode(CborReader reader, int level) => level > DeepestLevel
        ? throw new CborContentException("The document nests too deep.")
        : reader.PeekState() switch
        {
            CborReaderState.StartMap => ReadMap(reader, level),
            CborReaderState.StartArray => ReadArray(reader, level),
            CborReaderState.TextString or CborReaderState.StartIndefiniteLengthTextString => JsonValue.Create(reader.ReadTextString()),
            CborReaderState.ByteString or CborReaderState.StartIndefiniteLengthByteString =>
                JsonValue.Create(Convert.ToBase64String(reader.ReadByteString())),
            CborReaderState.UnsignedInteger => JsonValue.Create(reader.ReadUInt64()),
            CborReaderState.NegativeInteger => JsonValue.Create(reader.ReadInt64()),
            CborReaderState.HalfPrecisionFloat or CborReaderState.SinglePrecisionFloat or CborReaderState.DoublePrecisionFloat =>
                Number(reader.ReadDouble()),
            CborReaderState.Boolean => JsonValue.Create(reader.ReadBoolean()),
            CborReaderState.Tag => ReadTagged(reader, level),
            _ => ReadNothing(reader),
        };

    private static JsonNode? ReadTagged(CborReader reader, int level)
    {
        reader.ReadTag();
        return ReadNode(reader, level + 1);
    }

    private static JsonNode? ReadNothing(CborReader reader)
    {
        var value = reader.ReadSimpleValue();
        return value is CborSimpleValue.Null or CborSimpleValue.Undefined
            ? null
            : throw new CborContentException($"The document has the unknown simple value {value}.");
    }

    private static JsonObject ReadMap(CborReader reader, int level)
    {
        var map = new JsonObject();
        reader.ReadStartMap();
        while (reader.PeekState() != CborReaderState.EndMap)
        {
            var name = reader.ReadTextString();
            map[name] = ReadNode(reader, level + 1);
        }
        reader.ReadEndMap();
        return map;
    }

    private static JsonArray ReadArray(CborReader reader, int level)
    {
        var array = new JsonArray();
        reader.ReadStartArray();
        while (reader.PeekState() != CborReaderState.EndArray)
            array.Add(ReadNode(reader, level + 1));
        reader.ReadEndArray();
        return array;
    }

    // JSON has no words for these; AWS's JSON protocols write them as strings, too.
    private static JsonValue Number(double value) => double.IsFinite(value)
        ? JsonValue.Create(value)
        : JsonValue.Create(double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");

    private static void WriteNode(CborWriter writer, JsonNode? node, IReadOnlyCollection<string> timestamps, bool isTimestamp)
    {
        switch (node)
        {
            case null:
                writer.WriteNull();
                break;
            case JsonObject map:
                writer.WriteStartMap(map.Count);
                foreach (var (name, value) in map)
                {
                    writer.WriteTextString(name);
                    WriteNode(writer, value, timestamps, timestamps.Contains(name));
                }
                writer.WriteEndMap();
                break;
            case JsonArray array:
                writer.WriteStartArray(array.Count);
                foreach (var item in array)
                    WriteNode(writer, item, timestamps, isTimestamp);
                writer.WriteEndArray();
                break;
            default:
                WriteValue(writer, node.AsValue(), isTimestamp);
                break;
        }
    }

    private static void WriteValue(CborWriter writer, JsonValue value, bool isTimestamp)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.True or JsonValueKind.False:
                writer.WriteBoolean(value.GetValue<bool>());
                break;
            case JsonValueKind.Number:
                if (isTimestamp)
                    writer.WriteTag(CborTag.UnixTimeSeconds);
                WriteNumber(writer, JsonSerializer.SerializeToElement(value));
                break;
            default:
                writer.WriteTextString(JsonSerializer.SerializeToElement(value).GetString()!);
                break;
        }
    }

    private static void WriteNumber(CborWriter writer, JsonElement number)
    {
        if (number.TryGetInt64(out var signed))
            writer.WriteInt64(signed);
        else if (number.TryGetUInt64(out var unsigned))
            writer.WriteUInt64(unsigned);
        else
            writer.WriteDouble(number.GetDouble());
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Berrys.Pipeline;

/// <summary>JSON in one form only: two spaces, line feeds, one of them at the end. Its writers put members in ordinal order, so that equal content is equal bytes.</summary>
public static class CanonicalJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions LineOptions = new(Options) { WriteIndented = false };

    /// <summary>Writes a document.</summary>
    /// <param name="document">The document, its members in ordinal order.</param>
    /// <returns>The text.</returns>
    public static string Write(JsonObject document) => document.ToJsonString(Options) + "\n";

    /// <summary>Makes an object without the members that have no value.</summary>
    /// <param name="members">The members.</param>
    /// <returns>The object.</returns>
    public static JsonObject Present(params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var document = new JsonObject();
        foreach (var (name, value) in members)
        {
            if (value is not null)
                document[name] = value;
        }

        return document;
    }

    /// <summary>Makes a list.</summary>
    /// <param name="items">The items.</param>
    /// <returns>The list.</returns>
    public static JsonArray List(IEnumerable<JsonNode?> items) => new([.. items]);

    /// <summary>Writes a document on one line, for files of one document per line.</summary>
    /// <param name="document">The document, its members in ordinal order.</param>
    /// <returns>The text, without spaces between its parts and without a line feed.</returns>
    public static string Line(JsonObject document) => document.ToJsonString(LineOptions);
}

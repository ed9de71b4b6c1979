using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Berrys.Pipeline.Releases;

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

    /// <summary>Writes a document.</summary>
    /// <param name="document">The document, its members in ordinal order.</param>
    /// <returns>The text.</returns>
    public static string Write(JsonObject document) => document.ToJsonString(Options) + "\n";
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Berrys.Pipeline.Ledgers;

/// <summary>Entries of the ledger as JSON.</summary>
public static class LedgerEntryJson
{
    /// <summary>Writes an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>Canonical JSON.</returns>
    public static string Write(LedgerEntry entry) => CanonicalJson.Write(Of(entry));

    /// <summary>Writes entries as one list.</summary>
    /// <param name="entries">The entries.</param>
    /// <returns>JSON, its end without a line feed.</returns>
    public static string WriteAll(IEnumerable<LedgerEntry> entries) =>
        CanonicalJson.List(entries.Select(Of)).ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" });

    /// <summary>Reads an entry, of an earlier or a later version of this program too.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">Where it comes from, for messages.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="BerrysException">It is none (exit code 1).</exception>
    public static LedgerEntry Parse(string text, string source)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            var word = Needed(root, "event");
            var isKnown = Enum.TryParse<LedgerEvent>(word, ignoreCase: false, out var happened) && happened != LedgerEvent.Other && Enum.GetName(happened) == word;
            return new LedgerEntry(
                Needed(root, "id"), isKnown ? happened : LedgerEvent.Other, Optional(root, "environment"), Needed(root, "release"), Needed(root, "version"),
                DateTimeOffset.Parse(Needed(root, "at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), Needed(root, "by"))
            {
                Word = isKnown ? null : word,
                ClaimedBy = Optional(root, "claimedBy"),
                From = Optional(root, "from"),
                Reason = Optional(root, "reason"),
            };
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException or KeyNotFoundException or ArgumentException)
        {
            throw new BerrysException(ExitCode.Failed, $"{source} is no entry of the ledger.", $"Read it, and move it away if nobody needs it: {source}", error);
        }
    }

    private static JsonObject Of(LedgerEntry entry) => CanonicalJson.Present(
        ("at", entry.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)),
        ("by", entry.By),
        ("claimedBy", entry.ClaimedBy),
        ("environment", entry.Environment),
        ("event", entry.Word ?? entry.Event.ToString()),
        ("from", entry.From),
        ("id", entry.Id),
        ("reason", entry.Reason),
        ("release", entry.Release),
        ("version", entry.Version));

    private static string Needed(JsonElement root, string name) =>
        root.GetProperty(name).GetString() is { Length: > 0 } text ? text : throw new FormatException($"'{name}' is empty.");

    private static string? Optional(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetString() : null;
}

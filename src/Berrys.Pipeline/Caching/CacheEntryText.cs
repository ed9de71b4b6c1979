using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Berrys.Pipeline.Caching;

/// <summary>Entries as text: the SHA-256 of the second line, and on it a JSON object.</summary>
public static class CacheEntryText
{
    private const int DigestLength = 64;
    private const UnixFileMode Permissions = (UnixFileMode)0xfff;

    /// <summary>Writes an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(CacheEntry entry)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("key", entry.Key);
            if (entry.Reason is not null)
                json.WriteString("reason", entry.Reason);
            if (entry.Log is not null)
                json.WriteString("log", entry.Log);
            if (entry.Result is not null)
                json.WriteString("result", entry.Result);
            json.WriteNumber("ticks", entry.Duration.Ticks);
            json.WriteStartArray("outputs");
            foreach (var output in entry.Outputs)
            {
                json.WriteStartObject();
                json.WriteString("path", output.Path);
                json.WriteString("kind", output.Kind.ToString());
                json.WriteNumber("mode", (int)output.Mode);
                json.WriteString("content", output.Content);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return [.. Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(body.WrittenSpan)) + "\n"), .. body.WrittenSpan, (byte)'\n'];
    }

    /// <summary>Reads an entry.</summary>
    /// <param name="text">What <see cref="Write"/> gave; of any origin.</param>
    /// <returns>The entry, or <see langword="null"/> when it is none or damaged.</returns>
    public static CacheEntry? Read(ReadOnlyMemory<byte> text)
    {
        if (text.Length < DigestLength + 2)
            return null;
        var body = text[(DigestLength + 1)..^1];
        if (Encoding.ASCII.GetString(text.Span[..DigestLength]) != Convert.ToHexStringLower(SHA256.HashData(body.Span)))
            return null;
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            return new CacheEntry
            {
                Key = root.GetProperty("key").GetString()!,
                Reason = Optional(root, "reason"),
                Log = Digest(Optional(root, "log")),
                Result = Digest(Optional(root, "result")),
                Duration = TimeSpan.FromTicks(root.GetProperty("ticks").GetInt64()),
                Outputs = [.. root.GetProperty("outputs").EnumerateArray().Select(OutputOf)],
            };
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    private static CachedOutput OutputOf(JsonElement output)
    {
        var kind = Enum.Parse<CachedOutputKind>(output.GetProperty("kind").GetString()!);
        var content = output.GetProperty("content").GetString()!;
        return new(
            output.GetProperty("path").GetString()!,
            kind,
            (UnixFileMode)output.GetProperty("mode").GetInt32() & Permissions,
            kind == CachedOutputKind.File ? Digest(content)! : content);
    }

    private static string? Optional(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string? Digest(string? text) => text is null || ContentStore.IsDigest(text) ? text : throw new FormatException($"'{text}' is no digest.");
}

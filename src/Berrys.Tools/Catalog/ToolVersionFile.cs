using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Berrys.Tools.Catalog;

/// <summary>The file that remembers versions. It is only a shortcut: what cannot be read counts as empty.</summary>
internal static partial class ToolVersionFile
{
    /// <summary>Reads the text of the file.</summary>
    public static ImmutableArray<RememberedVersion> Parse(string text)
    {
        try
        {
            // By hand: a serializer would cost more than half of the time that it takes to look all tools up.
            using var document = JsonDocument.Parse(text);
            return [.. document.RootElement.EnumerateArray().Select(Entry).OfType<RememberedVersion>()];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            return [];
        }
    }

    private static RememberedVersion? Entry(JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object
            || !entry.TryGetProperty("tool", out var tool)
            || !entry.TryGetProperty("version", out var version)
            || !entry.TryGetProperty("file", out var file)
            || file.ValueKind != JsonValueKind.Object
            || !file.TryGetProperty("path", out var path)
            || !file.TryGetProperty("size", out var size)
            || !file.TryGetProperty("modified", out var modified)
            || !file.TryGetProperty("inode", out var inode)
            || tool.GetString() is not { } name
            || path.GetString() is not { } location
            || version.GetString() is not { } text)
        {
            return null;
        }

        return new(name, new(location, size.GetInt64(), modified.GetInt64(), inode.GetUInt64()), text);
    }

    /// <summary>Writes the text of the file, in a stable order.</summary>
    public static string Render(IEnumerable<RememberedVersion> versions)
    {
        var ordered = versions.OrderBy(version => version.Tool, StringComparer.Ordinal).ThenBy(version => version.File.Path, StringComparer.Ordinal);
        return JsonSerializer.Serialize([.. ordered], Json.Default.RememberedVersionArray) + "\n";
    }

    /// <summary>Reads the file; a missing or unreadable one is empty.</summary>
    public static ImmutableArray<RememberedVersion> Read(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Writes the file under a temporary name and renames it.</summary>
    public static async Task WriteAsync(string path, IEnumerable<RememberedVersion> versions, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await File.WriteAllTextAsync(temporary, Render(versions), cancellationToken);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    [JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(RememberedVersion[]))]
    private sealed partial class Json : JsonSerializerContext;
}

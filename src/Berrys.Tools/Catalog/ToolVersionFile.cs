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
            var entries = JsonSerializer.Deserialize(text, Json.Default.RememberedVersionArray) ?? [];
            return [.. entries.Where(entry => entry is { Tool: not null, File.Path: not null, Version: not null })];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>Writes the text of the file, in a stable order.</summary>
    public static string Render(IEnumerable<RememberedVersion> versions)
    {
        var ordered = versions.OrderBy(version => version.Tool, StringComparer.Ordinal).ThenBy(version => version.File.Path, StringComparer.Ordinal);
        return JsonSerializer.Serialize([.. ordered], Json.Default.RememberedVersionArray) + "\n";
    }

    /// <summary>Reads the file; a missing or unreadable one is empty.</summary>
    public static async Task<ImmutableArray<RememberedVersion>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return Parse(await File.ReadAllTextAsync(path, cancellationToken));
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

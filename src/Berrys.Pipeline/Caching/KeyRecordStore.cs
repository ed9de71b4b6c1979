using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Berrys.Pipeline.Caching;

/// <summary>For each step, what its last key was made of.</summary>
/// <param name="folder">The folder, absolute.</param>
public sealed class KeyRecordStore(string folder)
{
    private const int NameLength = 24;

    /// <summary>Finds a step's record.</summary>
    /// <param name="title">The step's title.</param>
    /// <returns>The record, or <see langword="null"/> when there is none that can be read.</returns>
    public KeyRecord? Find(string title)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(PathOf(title)));
            return new([.. document.RootElement.EnumerateArray().Select(field => KeyValuePair.Create(field[0].GetString()!, field[1].GetString()!))]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>Keeps a step's record.</summary>
    /// <param name="title">The step's title.</param>
    /// <param name="record">The record.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Keep(string title, KeyRecord record)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartArray();
            foreach (var (name, hash) in record.Fields)
            {
                json.WriteStartArray();
                json.WriteStringValue(name);
                json.WriteStringValue(hash);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        CacheFile.Write(PathOf(title), text.GetBuffer().AsSpan(0, (int)text.Length));
    }

    private string PathOf(string title)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title)))[..NameLength];
        return Path.Combine(folder, name[..2], name);
    }
}

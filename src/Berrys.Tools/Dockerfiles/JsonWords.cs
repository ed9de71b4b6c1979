using System.Collections.Immutable;
using System.Text.Json;

namespace Berrys.Tools.Dockerfiles;

/// <summary>The JSON form of an instruction: <c>["a", "b"]</c>.</summary>
internal static class JsonWords
{
    /// <summary>Reads the words of the JSON form.</summary>
    /// <param name="text">What follows the instruction and its flags.</param>
    /// <returns>The words, or <see langword="null"/> when it is not an array of strings: Docker then reads plain words.</returns>
    public static ImmutableArray<string>? Read(string text)
    {
        if (!text.StartsWith('['))
            return null;
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
                ? [.. document.RootElement.EnumerateArray().Select(item => item.GetString()!)]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

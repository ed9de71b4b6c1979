using System.Globalization;
using System.Text.Json.Nodes;

namespace Berrys.Rehearsal.Logs;

/// <summary>A member of a JSON message, such as <c>$.request.headers[0]</c>.</summary>
/// <param name="Steps">Names, and places as numbers.</param>
internal sealed record JsonSelector(IReadOnlyList<string> Steps)
{
    /// <summary>Reads a selector.</summary>
    /// <param name="text">Its text.</param>
    /// <returns>The selector.</returns>
    /// <exception cref="Gateway.AwsException">It is none.</exception>
    public static JsonSelector Parse(string text)
    {
        if (!text.StartsWith('$'))
            throw LogErrors.Invalid("Invalid filter pattern");
        return new([.. text[1..].Split(['.', '['], StringSplitOptions.RemoveEmptyEntries).Select(step => step.TrimEnd(']').Trim('\''))]);
    }

    /// <summary>Finds the member.</summary>
    /// <param name="root">The message.</param>
    /// <param name="value">The member; <see langword="null"/> for JSON's null.</param>
    /// <returns>Whether there is one.</returns>
    public bool Find(JsonNode root, out JsonNode? value)
    {
        value = root;
        foreach (var step in Steps)
        {
            switch (value)
            {
                case JsonObject members when members.ContainsKey(step):
                    value = members[step];
                    break;
                case JsonArray items when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < items.Count:
                    value = items[place];
                    break;
                default:
                    return false;
            }
        }
        return true;
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Berrys.Rehearsal.Logs;

/// <summary>Compares a member of a JSON message with what a pattern says.</summary>
internal static class JsonComparison
{
    /// <summary>Reads a comparison.</summary>
    /// <param name="sign">Such as <c>&gt;=</c>.</param>
    /// <param name="operand">A number, or a text in quotes or without; a star stands for any letters.</param>
    /// <returns>Whether a member passes.</returns>
    /// <exception cref="Gateway.AwsException">It is none.</exception>
    public static Func<JsonNode?, bool> Of(string sign, string operand)
    {
        if (decimal.TryParse(operand, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return value => Number(value) is { } found && Holds(sign, found.CompareTo(number));
        var text = operand is ['"', .. var quoted, '"'] ? quoted.Replace("\\\"", "\"", StringComparison.Ordinal) : operand;
        var expression = new Regex($@"\A{Regex.Escape(text).Replace("\\*", ".*", StringComparison.Ordinal)}\z", RegexOptions.NonBacktracking | RegexOptions.Singleline);
        return sign switch
        {
            "=" => value => Text(value) is { } found && expression.IsMatch(found),
            "!=" => value => Text(value) is { } found && !expression.IsMatch(found),
            _ => throw LogErrors.Invalid("Invalid filter pattern"),
        };
    }

    private static bool Holds(string sign, int order) => sign switch
    {
        "=" => order == 0,
        "!=" => order != 0,
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        ">=" => order >= 0,
        _ => throw LogErrors.Invalid("Invalid filter pattern"),
    };

    private static decimal? Number(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.Number && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.ToJsonString(),
        _ => null,
    };
}

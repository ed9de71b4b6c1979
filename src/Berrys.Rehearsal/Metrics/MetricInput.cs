using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Metrics;

/// <summary>Reads members of a request, whose values are typed in JSON and CBOR and texts in Query.</summary>
internal static class MetricInput
{
    /// <summary>A text.</summary>
    /// <param name="of">The structure.</param>
    /// <param name="name">The member.</param>
    /// <returns>The text, or <see langword="null"/> when it is missing or empty.</returns>
    public static string? Text(JsonObject of, string name) => of[name] is JsonValue value && value.ToString() is { Length: > 0 } text ? text : null;

    /// <summary>A text that must be there.</summary>
    /// <param name="of">The structure.</param>
    /// <param name="name">The member.</param>
    /// <returns>The text.</returns>
    /// <exception cref="AwsException">It is missing.</exception>
    public static string Required(JsonObject of, string name) => Text(of, name) ?? throw Missing(name);

    /// <summary>A number.</summary>
    /// <param name="of">The structure.</param>
    /// <param name="name">The member.</param>
    /// <returns>The number, or <see langword="null"/> when it is missing.</returns>
    /// <exception cref="AwsException">It is no finite number.</exception>
    public static double? Number(JsonObject of, string name) => of[name] is { } value ? Number(value, name) : null;

    /// <summary>A positive whole number.</summary>
    /// <param name="of">The structure.</param>
    /// <param name="name">The member.</param>
    /// <returns>The number, or <see langword="null"/> when it is missing.</returns>
    /// <exception cref="AwsException">It is none.</exception>
    public static int? Count(JsonObject of, string name) => Number(of, name) switch
    {
        null => null,
        >= 1 and <= int.MaxValue and var number when number == Math.Floor(number) => (int)number,
        _ => throw new AwsException("InvalidParameterValue", $"The value for parameter {name} must be a positive integer."),
    };

    /// <summary>Numbers.</summary>
    /// <param name="of">The structure.</param>
    /// <param name="name">The member.</param>
    /// <returns>The numbers; none when it is missing.</returns>
    /// <exception cref="AwsException">One is no finite number.</exception>
    public static IReadOnlyList<double> Numbers(JsonObject of, string name) => [.. List(of, name).Select(v => Number(v, name))];

    /// <summary>Texts.</summary>
    /// <param name="of">The structure.</param>
    /// <param name="name">The member.</param>
    /// <returns>The texts; none when it is missing.</returns>
    public static IReadOnlyList<string> Texts(JsonObject of, string name) => [.. List(of, name).Select(v => v.ToString())];

    /// <summary>Structures.</summary>
    /// <param name="of">The structure.</param>
    /// <param name="name">The member.</param>
    /// <returns>The structures; none when it is missing.</returns>
    /// <exception cref="AwsException">One is no structure.</exception>
    public static IReadOnlyList<JsonObject> Structures(JsonObject of, string name) =>
        [.. List(of, name).Select(v => v as JsonObject ?? throw Malformed(name))];

    /// <summary>A moment: seconds since 1970, or ISO 8601.</summary>
    /// <param name="of">The structure.</param>
    /// <param name="name">The member.</param>
    /// <returns>The moment, or <see langword="null"/> when it is missing.</returns>
    /// <exception cref="AwsException">It is none.</exception>
    public static DateTimeOffset? Moment(JsonObject of, string name)
    {
        if (of[name] is not JsonValue value)
            return null;
        if (value.GetValueKind() == JsonValueKind.String
            && DateTimeOffset.TryParse(value.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return moment;
        }
        // What a moment can be: the years 1 to 9999.
        return Number(value, name) is > -62_135_596_800 and < 253_402_300_800 and var seconds
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : throw Malformed(name);
    }

    /// <summary>What a client is told that leaves out a member.</summary>
    /// <param name="name">The member.</param>
    /// <returns>The exception.</returns>
    public static AwsException Missing(string name) => new("MissingParameter", $"The parameter {name} is required.");

    private static AwsException Malformed(string name) => new("InvalidParameterValue", $"The value for parameter {name} is malformed.");

    private static IEnumerable<JsonNode> List(JsonObject of, string name) => of[name] switch
    {
        null => [],
        JsonArray list => list.Select(v => v ?? throw Malformed(name)),
        // An empty list arrives in a form as an empty text.
        JsonValue text when text.ToString().Length == 0 => [],
        _ => throw Malformed(name),
    };

    private static double Number(JsonNode value, string name) =>
        value is JsonValue && double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw Malformed(name);
}

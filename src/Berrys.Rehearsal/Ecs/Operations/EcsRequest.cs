using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Ecs.Operations;

/// <summary>A call of ECS, with what reads its parameters.</summary>
/// <param name="Region">The region it was signed for.</param>
/// <param name="Parameters">Its parameters.</param>
internal sealed record EcsRequest(string Region, JsonObject Parameters)
{
    /// <summary>A text.</summary>
    /// <param name="name">The member.</param>
    /// <returns>It; <see langword="null"/> when it is missing or empty.</returns>
    public string? Text(string name) => Parameters[name] is JsonValue value && value.ToString() is { Length: > 0 } text ? text : null;

    /// <summary>A text that must be there.</summary>
    /// <param name="name">The member.</param>
    /// <returns>It.</returns>
    public string RequiredText(string name) => Text(name) ?? throw new AwsException("InvalidParameterException", $"{name} can not be blank.");

    /// <summary>A whole number.</summary>
    /// <param name="name">The member.</param>
    /// <returns>It, or <see langword="null"/>.</returns>
    public int? Number(string name) => Text(name) is not { } text ? null
        : double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? (int)number
        : throw new AwsException("InvalidParameterException", $"{name} is not a number.");

    /// <summary>A truth value.</summary>
    /// <param name="name">The member.</param>
    /// <returns>Whether it is there and true.</returns>
    public bool Flag(string name) => string.Equals(Text(name), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>A list of texts.</summary>
    /// <param name="name">The member.</param>
    /// <returns>Them; none when it is missing.</returns>
    public IReadOnlyList<string> Texts(string name) => Parameters[name] is JsonArray list ? [.. list.Select(item => item!.ToString())] : [];

    /// <summary>Whether <c>include</c> names something.</summary>
    /// <param name="what">Such as <c>TAGS</c>.</param>
    /// <returns>Whether it does.</returns>
    public bool Includes(string what) => Texts("include").Contains(what);

    /// <summary>Some members as they came.</summary>
    /// <param name="names">Their names.</param>
    /// <returns>Those that are there.</returns>
    public JsonObject Pick(params IEnumerable<string> names) =>
        new(names.Where(name => Parameters[name] is not null).Select(name => KeyValuePair.Create(name, (JsonNode?)Parameters[name]!.DeepClone())));

    /// <summary>A member as an immutable value.</summary>
    /// <param name="name">The member.</param>
    /// <returns>It, or <see langword="null"/>.</returns>
    public JsonElement? Element(string name) => Parameters[name] is { } node ? JsonSerializer.SerializeToElement(node) : null;

    /// <summary>Cuts a page out of sorted results; <c>nextToken</c> is the number of those before it.</summary>
    /// <param name="name">What the answer calls the results.</param>
    /// <param name="all">All results.</param>
    /// <param name="standard">The page's size when the call does not say.</param>
    /// <returns>The answer.</returns>
    public JsonObject Page(string name, IEnumerable<string> all, int standard = 100)
    {
        var list = all.ToList();
        var size = Number("maxResults") ?? standard;
        var first = Text("nextToken") is not { } token ? 0
            : int.TryParse(token, CultureInfo.InvariantCulture, out var skip) && skip >= 0 ? skip
            : throw new AwsException("InvalidParameterException", "Invalid token.");
        var answer = new JsonObject { [name] = new JsonArray([.. list.Skip(first).Take(size).Select(item => (JsonNode?)item)]) };
        if (first + size < list.Count)
            answer["nextToken"] = (first + size).ToString(CultureInfo.InvariantCulture);
        return answer;
    }
}

using System.Text.Json;

namespace Berrys.Tools.Reports;

/// <summary>Reads reports in JSON that nobody vouches for: what is not as expected is absent, never an exception.</summary>
public static class JsonReport
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>Reads a report.</summary>
    /// <typeparam name="T">What is made of it.</typeparam>
    /// <param name="content">Its bytes, in UTF-8.</param>
    /// <param name="read">Makes it; <see langword="null"/> for a report that is not what it should be.</param>
    /// <returns>What was made, or <see langword="null"/> when it is no JSON, is nested too deep, or <paramref name="read"/> said so.</returns>
    public static T? Read<T>(ReadOnlyMemory<byte> content, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(content.Span.StartsWith("\uFEFF"u8) ? content[3..] : content, Options);
            return read(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A property that is a text.</summary>
    /// <param name="element">Anything.</param>
    /// <param name="name">The property.</param>
    /// <returns>The text, or <see langword="null"/> when it is missing, something else, or no Unicode.</returns>
    public static string? Text(this JsonElement element, string name) => Property(element, name, JsonValueKind.String) is { } value ? Text(value) : null;

    /// <summary>A property that is a text, made fit to be shown by <see cref="PlainText"/>.</summary>
    /// <param name="element">Anything.</param>
    /// <param name="name">The property.</param>
    /// <param name="limit">How long it may become, in characters.</param>
    /// <returns>One line, or <see langword="null"/> when it is missing, something else, or nothing of it can be shown.</returns>
    public static string? Line(this JsonElement element, string name, int limit = PlainText.Limit) =>
        element.Text(name) is { } text && PlainText.Line(text, limit) is { Length: > 0 } line ? line : null;

    /// <summary>A property that is a whole number.</summary>
    /// <param name="element">Anything.</param>
    /// <param name="name">The property.</param>
    /// <returns>The number, or <see langword="null"/> when it is missing, negative, something else or too large.</returns>
    public static int? Number(this JsonElement element, string name) =>
        Property(element, name, JsonValueKind.Number) is { } value && value.TryGetInt32(out var number) && number is >= 0 and < int.MaxValue ? number : null;

    /// <summary>A property that is a list.</summary>
    /// <param name="element">Anything.</param>
    /// <param name="name">The property.</param>
    /// <returns>Its items, or <see langword="null"/> when it is missing or something else.</returns>
    public static IEnumerable<JsonElement>? List(this JsonElement element, string name) => Property(element, name, JsonValueKind.Array)?.EnumerateArray();

    /// <summary>A property that is a list of texts.</summary>
    /// <param name="element">Anything.</param>
    /// <param name="name">The property.</param>
    /// <returns>Those of its items that are texts in Unicode; none when it is missing or something else.</returns>
    public static IEnumerable<string> Texts(this JsonElement element, string name) =>
        (element.List(name) ?? []).Select(item => item.ValueKind == JsonValueKind.String ? Text(item) : null).OfType<string>();

    /// <summary>A property that has properties of its own.</summary>
    /// <param name="element">Anything.</param>
    /// <param name="name">The property.</param>
    /// <returns>The object, or <see langword="null"/> when it is missing or something else.</returns>
    public static JsonElement? Map(this JsonElement element, string name) => Property(element, name, JsonValueKind.Object);

    private static string? Text(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // An unpaired surrogate, or bytes that are no UTF-8.
            return null;
        }
    }

    private static JsonElement? Property(JsonElement element, string name, JsonValueKind kind) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == kind ? value : null;
}

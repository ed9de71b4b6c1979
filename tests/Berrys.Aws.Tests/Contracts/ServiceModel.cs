using System.Text.Json;

namespace Berrys.Aws.Tests.Contracts;

/// <summary>One of botocore's service models.</summary>
internal sealed class ServiceModel(JsonElement model, JsonElement paginators)
{
    public JsonElement Metadata { get; } = model.GetProperty("metadata");

    public JsonElement Paginators { get; } = paginators.GetProperty("pagination");

    public JsonElement Operation(string name) => model.GetProperty("operations").GetProperty(name);

    public JsonElement Shape(string name) => model.GetProperty("shapes").GetProperty(name);

    /// <summary>The shape of an operation's <c>input</c> or <c>output</c>, or <see langword="null"/> for none.</summary>
    public string? Root(string operation, string side) =>
        Operation(operation).TryGetProperty(side, out var root) ? root.GetProperty("shape").GetString() : null;

    /// <summary>The errors of an operation: shape and code on the wire.</summary>
    public IEnumerable<(string Shape, string Code)> Errors(string operation) =>
        Operation(operation).TryGetProperty("errors", out var errors)
            ? errors.EnumerateArray().Select(error => error.GetProperty("shape").GetString()!).Select(name => (name, Code(Shape(name)) ?? name))
            : [];

    public static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static bool Flag(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static string? Code(JsonElement shape) => shape.TryGetProperty("error", out var error) ? Text(error, "code") : null;
}

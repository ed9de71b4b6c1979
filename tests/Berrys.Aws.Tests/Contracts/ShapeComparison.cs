using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Berrys.Aws.Tests.Contracts;

/// <summary>Compares our members with a model's: names on the wire, types, item names, required members, tokens.</summary>
internal sealed class ShapeComparison(ServiceModel model, ServiceDescription service, bool input)
{
    private readonly HashSet<(Type, string)> _seen = [];
    private readonly List<string> _differences = [];

    public int Members { get; private set; }

    public IReadOnlyList<string> Differences => _differences;

    public void Compare(JsonTypeInfo type, string? shapeName)
    {
        if (shapeName is null)
        {
            Note(Own(type).Any(), $"{type.Type.Name} has members, the model has none");
            return;
        }

        if (!_seen.Add((type.Type, shapeName)))
            return;

        var shape = model.Shape(shapeName);
        var byWire = shape.GetProperty("members").EnumerateObject().ToDictionary(member => WireName(member.Name, member.Value), member => member);
        foreach (var property in Own(type))
        {
            Members++;
            if (!byWire.TryGetValue(property.Name, out var member))
                Note(true, $"{shapeName} has no member {property.Name}");
            else
                CompareValue(type.Options.GetTypeInfo(property.PropertyType), member.Value.GetProperty("shape").GetString()!, $"{shapeName}.{property.Name}", property.Name);
        }

        if (!input || !shape.TryGetProperty("required", out var required))
            return;

        var ours = Own(type).Select(property => property.Name).ToHashSet();
        foreach (var name in required.EnumerateArray().Select(name => name.GetString()!))
            Note(!ours.Contains(WireName(name, shape.GetProperty("members").GetProperty(name))), $"{shapeName} requires {name}");
        CompareToken(type, shape, shapeName);
    }

    private static IEnumerable<JsonPropertyInfo> Own(JsonTypeInfo type) =>
        type.Properties.Where(property => property.DeclaringType != typeof(AmazonWebServiceResponse));

    // Only members that we have: a token left out is the service's matter.
    private void CompareToken(JsonTypeInfo type, JsonElement shape, string shapeName)
    {
        var names = Own(type).Select(property => property.Name).ToHashSet();
        var token = shape.GetProperty("members").EnumerateObject().FirstOrDefault(member => ServiceModel.Flag(member.Value, "idempotencyToken") && names.Contains(WireName(member.Name, member.Value)));
        var request = Activator.CreateInstance(type.Type) as IIdempotentRequest;
        Note(token.Value.ValueKind == JsonValueKind.Object != request is not null, $"{shapeName}: the token is {(request is null ? "not " : "")}filled in");
        if (request is null || token.Value.ValueKind != JsonValueKind.Object)
            return;

        request.Token = "x";
        var written = JsonSerializer.SerializeToElement(request, type);
        Note(!written.TryGetProperty(WireName(token.Name, token.Value), out _), $"{shapeName}: another member is filled in than {token.Name}");
    }

    private void CompareValue(JsonTypeInfo type, string shapeName, string path, string list)
    {
        var shape = model.Shape(shapeName);
        var kind = shape.GetProperty("type").GetString();
        var actual = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        switch (kind)
        {
            case "structure":
                Compare(type, shapeName);
                break;
            case "list":
                Note(type.Kind != JsonTypeInfoKind.Enumerable, $"{path} is a list");
                var item = shape.GetProperty("member");
                CompareItemName(shape, item, list, path);
                if (type.ElementType is { } element)
                    CompareValue(type.Options.GetTypeInfo(element), item.GetProperty("shape").GetString()!, path + "[]", "");
                break;
            case "map":
                Note(type.Kind != JsonTypeInfoKind.Dictionary || service.Wire is QueryProtocol, $"{path} is a map");
                if (type.ElementType is { } value)
                    CompareValue(type.Options.GetTypeInfo(value), shape.GetProperty("value").GetProperty("shape").GetString()!, path + "{}", "");
                break;
            default:
                Note(actual != Scalar(kind!), $"{path} is {kind}, not {actual.Name}");
                Note(type.Type.IsValueType && Nullable.GetUnderlyingType(type.Type) is null && !path.EndsWith(']') && !path.EndsWith('}'), $"{path} cannot be absent");
                break;
        }
    }

    // EC2's lists are flattened in requests whatever the model says.
    private void CompareItemName(JsonElement shape, JsonElement item, string list, string path)
    {
        if (service.Wire is not QueryProtocol query)
            return;

        Note(!query.BareLists && ServiceModel.Flag(shape, "flattened"), $"{path} is flattened");
        if (input && !query.BareLists)
            Note(query.ItemName(list) != (ServiceModel.Text(item, "locationName") ?? "member"), $"{path}: items are {ServiceModel.Text(item, "locationName")}, not {query.ItemName(list)}");
    }

    private string WireName(string name, JsonElement member)
    {
        var location = ServiceModel.Text(member, "locationName");
        if (!input || service.Wire is not QueryProtocol { BareLists: true })
            return location ?? name;
        return ServiceModel.Text(member, "queryName") ?? (location is null ? name : char.ToUpperInvariant(location[0]) + location[1..]);
    }

    private static Type? Scalar(string kind) => kind switch
    {
        "string" => typeof(string),
        "integer" => typeof(int),
        "long" => typeof(long),
        "boolean" => typeof(bool),
        "double" or "float" => typeof(double),
        "timestamp" => typeof(DateTime),
        _ => null,
    };

    private void Note(bool wrong, string difference)
    {
        if (wrong)
            _differences.Add(difference);
    }
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Tests.Stores;

/// <summary>Calls as the gateway hands them to handlers.</summary>
internal static class Calls
{
    public static AwsCall Json(string service, string target, JsonObject parameters)
    {
        var call = new AwsCall
        {
            Service = service,
            Region = "us-west-2",
            Action = target[(target.IndexOf('.', StringComparison.Ordinal) + 1)..],
            Protocol = WireProtocol.Json,
            Parameters = parameters,
            Body = JsonSerializer.SerializeToUtf8Bytes(parameters),
        };
        return call with { Headers = call.Headers.Add("x-amz-target", target) };
    }

    public static AwsCall Query(string service, string action, IReadOnlyDictionary<string, string> parameters, string version = "2014-10-31") => new()
    {
        Service = service,
        Region = "us-west-2",
        Action = action,
        Protocol = WireProtocol.Query,
        Body = Encoding.UTF8.GetBytes(string.Join('&', parameters
            .Append(new("Action", action)).Append(new("Version", version))
            .Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"))),
    };

    /// <summary>Asks a handler, and the upstream where it leaves the call to it.</summary>
    public static async Task<JsonObject> AskAsync(this IAwsHandler handler, MotoUpstream upstream, string target, JsonObject parameters)
    {
        var call = Json(handler.Service, target, parameters);
        var answer = await handler.HandleAsync(call, CancellationToken.None) ?? await upstream.SendAsync(call, CancellationToken.None);
        answer.IsSuccess.ShouldBeTrue(Encoding.UTF8.GetString(answer.Body.Span));
        return answer.Body.Length == 0 ? [] : (JsonObject)JsonNode.Parse(answer.Body.Span)!;
    }

    /// <summary>Asks a handler of the Query protocol.</summary>
    public static async Task<XElement> AskAsync(this IAwsHandler handler, string action, Dictionary<string, string> parameters)
    {
        var answer = await handler.HandleAsync(Query(handler.Service, action, parameters), CancellationToken.None);
        return XElement.Parse(Encoding.UTF8.GetString(answer.ShouldNotBeNull().Body.Span));
    }
}

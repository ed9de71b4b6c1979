using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Upstream;

/// <summary>moto as the rehearsal's upstream.</summary>
internal sealed class MotoUpstream(DataCalls data, ObjectCalls objects, RehearsalSettings settings) : IUpstream
{
    /// <inheritdoc />
    public async Task<AwsAnswer> SendAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var answer = await (call.Service == "s3" ? objects.SendAsync(call, cancellationToken) : data.SendAsync(call, cancellationToken));
        return MotoFailures.Read(call, answer) is { } failure ? AwsErrors.Of(call, failure) : answer;
    }

    /// <inheritdoc />
    public async Task<JsonObject> AskJsonAsync(string service, string target, JsonObject parameters, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(OwnCalls.Json(service, settings.Region, target, parameters), cancellationToken);
        return answer.Body.IsEmpty ? [] : JsonNode.Parse(answer.Body.Span)?.AsObject() ?? throw new JsonException($"{target} was answered with no object.");
    }

    /// <inheritdoc />
    public async Task<XElement> AskQueryAsync(
        string service, string version, string action, IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(OwnCalls.Query(service, settings.Region, version, action, parameters), cancellationToken);
        using var stream = new MemoryStream(answer.Body.ToArray());
        return XElement.Load(stream);
    }

    private async Task<AwsAnswer> AskAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(call, cancellationToken);
        return answer.IsSuccess ? answer : throw AwsErrors.Read(call, answer);
    }
}

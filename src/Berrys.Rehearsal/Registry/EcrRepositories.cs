using System.Text.Json.Nodes;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.Upstream;

namespace Berrys.Rehearsal.Registry;

/// <summary>The repositories as the upstream keeps them.</summary>
/// <param name="upstream">The upstream.</param>
/// <param name="access">The registry that their addresses lead to.</param>
internal sealed class EcrRepositories(IUpstream upstream, RegistryAccess access)
{
    private const string Describe = "AmazonEC2ContainerRegistry_V20150921.DescribeRepositories";

    /// <summary>Looks a call's repository up.</summary>
    /// <param name="parameters">The call's parameters.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Its name, and whether its tags stay where they are.</returns>
    /// <exception cref="AwsException">There is none.</exception>
    public async Task<(string Name, bool Immutable)> RequireAsync(JsonObject parameters, CancellationToken cancellationToken)
    {
        if ((string?)parameters["repositoryName"] is not { Length: > 0 } name)
            throw EcrErrors.Invalid("Invalid parameter at 'repositoryName' failed to satisfy constraint: 'must not be null'");
        var answer = await upstream.AskJsonAsync("ecr", Describe, new JsonObject { ["repositoryNames"] = new JsonArray(name) }, cancellationToken);
        return (name, (string?)answer["repositories"]?[0]?["imageTagMutability"] == "IMMUTABLE");
    }

    /// <summary>Sends a call on and lets the addresses in its answer lead to the registry.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The answer.</returns>
    public async Task<AwsAnswer> PassOnAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var answer = await upstream.SendAsync(call, cancellationToken);
        if (!answer.IsSuccess || JsonNode.Parse(answer.Body.Span) is not JsonObject body)
            return answer;
        foreach (var repository in (body["repositories"] as JsonArray ?? []).Append(body["repository"]).OfType<JsonObject>())
            repository["repositoryUri"] = $"127.0.0.1:{access.Port}/{(string?)repository["repositoryName"]}";
        return AwsAnswers.Json(body);
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.Upstream;

namespace Berrys.Rehearsal.Secrets;

/// <summary>Looks secrets and parameters up where the upstream keeps them.</summary>
/// <param name="upstream">The upstream.</param>
internal sealed class SecretValues(IUpstream upstream) : ISecretValues
{
    private const string ErrorCode = "ResourceInitializationError";
    private const string ErrorPrefix = "unable to pull secrets or registry auth: execution resource retrieval failed: ";

    /// <inheritdoc />
    public async Task<string> ResolveAsync(string valueFrom, CancellationToken cancellationToken)
    {
        var reference = SecretReference.Parse(valueFrom)
            ?? throw Refusal($"unable to retrieve secret from asm: invalid secret ARN or reference {valueFrom}");
        return reference.IsParameter
            ? await ParameterAsync(reference, cancellationToken)
            : await SecretAsync(reference, cancellationToken);
    }

    private async Task<string> SecretAsync(SecretReference reference, CancellationToken cancellationToken)
    {
        var question = new JsonObject { ["SecretId"] = reference.Id };
        if (reference.Stage is not null)
            question["VersionStage"] = reference.Stage;
        if (reference.VersionId is not null)
            question["VersionId"] = reference.VersionId;
        string secret;
        try
        {
            var answer = await upstream.AskJsonAsync("secretsmanager", "secretsmanager.GetSecretValue", question, cancellationToken);
            secret = (string?)answer["SecretString"]
                ?? throw Refusal($"unable to retrieve secret from asm: secret {reference.Id} has no SecretString");
        }
        catch (AwsException error) when (error.Code != ErrorCode)
        {
            throw Refusal($"unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret {reference.Id} from secrets manager: {error.Code}: {error.Message}");
        }
        return reference.JsonKey is null ? secret : Member(secret, reference);
    }

    private async Task<string> ParameterAsync(SecretReference reference, CancellationToken cancellationToken)
    {
        var name = NameOf(reference.Id);
        try
        {
            var question = new JsonObject { ["Name"] = name, ["WithDecryption"] = true };
            var answer = await upstream.AskJsonAsync("ssm", "AmazonSSM.GetParameter", question, cancellationToken);
            if ((string?)answer["Parameter"]?["Value"] is { } value)
                return value;
        }
        catch (AwsException error) when (error.Code != "ParameterNotFound")
        {
            throw Refusal($"unable to retrieve secrets from ssm: service call has been retried 1 time(s): {error.Code}: {error.Message}");
        }
        catch (AwsException)
        {
            // The same as an answer without a value, said below in ECS's words.
        }
        throw Refusal($"unable to retrieve secrets from ssm: service call has been retried 1 time(s): invalid parameters: {name}");
    }

    /// <summary>Takes a member of a secret. Its text never gets into a message, not even by way of a parser's.</summary>
    private static string Member(string secret, SecretReference reference)
    {
        JsonObject? members;
        try
        {
            members = JsonNode.Parse(secret) as JsonObject;
        }
        catch (JsonException)
        {
            members = null;
        }
        return members?[reference.JsonKey!] switch
        {
            JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
            { } other => other.ToJsonString(),
            null => throw Refusal($"unable to retrieve secret from asm: retrieved secret from Secrets Manager did not contain json key {reference.JsonKey}"),
        };
    }

    // The upstream takes names only; in an ARN a name without a path loses its slash: parameter/NAME.
    private static string NameOf(string id) =>
        id.Split(':', 6) is ["arn", _, "ssm", _, _, var resource] && resource.StartsWith("parameter/", StringComparison.Ordinal)
            ? resource.IndexOf('/', "parameter/".Length) < 0 ? resource["parameter/".Length..] : resource["parameter".Length..]
            : id;

    private static AwsException Refusal(string details) => new(ErrorCode, ErrorPrefix + details);
}

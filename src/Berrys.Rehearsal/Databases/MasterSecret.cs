using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Berrys.Rehearsal.Containers;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.Upstream;

namespace Berrys.Rehearsal.Databases;

/// <summary>The secret that RDS keeps a master user's password in, when asked to manage it.</summary>
/// <param name="upstream">Keeps secrets.</param>
/// <param name="network">The network whose address the secret names.</param>
internal sealed class MasterSecret(IUpstream upstream, RehearsalNetwork network)
{
    private const int PasswordLetters = 32;

    /// <summary>Makes up a password that needs no quoting anywhere.</summary>
    /// <returns>Letters and digits.</returns>
    public static string NewPassword() =>
        RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", PasswordLetters);

    /// <summary>Makes the secret. Its name is chosen here, not by the upstream, so that it is the same when calls are replayed.</summary>
    /// <param name="record">The instance.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The secret's ARN.</returns>
    public async Task<string> CreateAsync(DatabaseRecord record, string password, CancellationToken cancellationToken)
    {
        var parameters = new JsonObject
        {
            ["Name"] = $"rds!db-{Guid.NewGuid()}",
            ["Description"] = $"The secret associated with the primary RDS DB instance: {record.Identifier}",
            ["ClientRequestToken"] = Guid.NewGuid().ToString(),
            ["SecretString"] = Value(record, password),
        };
        return (string)(await AskAsync("CreateSecret", parameters, cancellationToken))["ARN"]!;
    }

    /// <summary>Writes a new value.</summary>
    /// <param name="record">The instance, with the secret's ARN.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public Task PutAsync(DatabaseRecord record, string password, CancellationToken cancellationToken)
    {
        var parameters = new JsonObject
        {
            ["SecretId"] = record.SecretArn,
            ["ClientRequestToken"] = Guid.NewGuid().ToString(),
            ["SecretString"] = Value(record, password),
        };
        return AskAsync("PutSecretValue", parameters, cancellationToken);
    }

    /// <summary>Removes the secret at once.</summary>
    /// <param name="arn">Its ARN.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task DeleteAsync(string arn, CancellationToken cancellationToken)
    {
        try
        {
            await AskAsync("DeleteSecret", new() { ["SecretId"] = arn, ["ForceDeleteWithoutRecovery"] = true }, cancellationToken);
        }
        catch (AwsException error) when (error.Code == "ResourceNotFoundException")
        {
            // Somebody removed it by hand.
        }
    }

    private string Value(DatabaseRecord record, string password) => new JsonObject
    {
        ["username"] = record.MasterUsername,
        ["password"] = password,
        ["engine"] = "postgres",
        ["host"] = network.HostAddress.ToString(),
        ["port"] = record.Port,
        ["dbname"] = record.DatabaseName ?? "postgres",
        ["dbInstanceIdentifier"] = record.Identifier,
    }.ToJsonString();

    private Task<JsonObject> AskAsync(string action, JsonObject parameters, CancellationToken cancellationToken) =>
        upstream.AskJsonAsync("secretsmanager", $"secretsmanager.{action}", parameters, cancellationToken);
}

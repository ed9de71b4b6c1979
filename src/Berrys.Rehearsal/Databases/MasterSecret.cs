using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Berrys.Rehearsal.Containers;
using Berrys.Rehearsal.Upstream;

namespace Berrys.Rehearsal.Databases;

/// <summary>The secret that RDS keeps a master user's password in, when asked to manage it.</summary>
/// <param name="upstream">Keeps secrets; it makes this one itself, with a made-up value.</param>
/// <param name="network">The network whose address the secret names.</param>
internal sealed class MasterSecret(IUpstream upstream, RehearsalNetwork network)
{
    private const int PasswordLetters = 32;

    /// <summary>Makes up a password that needs no quoting anywhere.</summary>
    /// <returns>Letters and digits.</returns>
    public static string NewPassword() =>
        RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", PasswordLetters);

    /// <summary>Writes the secret's value.</summary>
    /// <param name="record">The instance, with the secret's ARN.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task PutAsync(DatabaseRecord record, string password, CancellationToken cancellationToken)
    {
        var value = new JsonObject
        {
            ["username"] = record.MasterUsername,
            ["password"] = password,
            ["engine"] = "postgres",
            ["host"] = network.HostAddress.ToString(),
            ["port"] = record.Port,
            ["dbname"] = record.DatabaseName ?? "postgres",
            ["dbInstanceIdentifier"] = record.Identifier,
        };
        var parameters = new JsonObject { ["SecretId"] = record.SecretArn, ["SecretString"] = value.ToJsonString() };
        await upstream.AskJsonAsync("secretsmanager", "secretsmanager.PutSecretValue", parameters, cancellationToken);
    }
}

using System.Globalization;
using Amazon.RDS.Model;
using Amazon.SecretsManager.Model;
using Berrys.Pipeline;

namespace Berrys.Aws.Environments;

/// <summary>Makes the environment's database, and the secret that holds its URL.</summary>
/// <param name="clients">The clients.</param>
/// <param name="names">The environment's names.</param>
/// <param name="newPassword">Makes a password.</param>
/// <param name="print">Prints a line.</param>
/// <param name="clock">The clock.</param>
internal sealed class DatabaseProvisioning(AwsClients clients, ResourceNames names, Func<string> newPassword, Action<string> print, TimeProvider clock)
{
    private const string User = "berrys";
    private const string DatabaseName = "berrys";
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    /// <summary>Makes what is missing.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The secret's ARN.</returns>
    public async Task<string> EnsureAsync(CancellationToken cancellationToken)
    {
        var present = await FindSecretAsync(cancellationToken);
        if (present is not null && await FindAsync(cancellationToken) is not null)
        {
            await AwaitAvailableAsync(cancellationToken);
            return present;
        }

        if (await FindAsync(cancellationToken) is not null)
        {
            throw new BerrysException(
                ExitCode.Failed,
                $"The database {names.Database} is there, but not the secret {names.DatabaseUrlSecret} with its URL: an earlier run was stopped in between.",
                $"Remove the database when nothing is in it (aws rds delete-db-instance --db-instance-identifier {names.Database} --skip-final-snapshot) and run this again.");
        }

        var password = newPassword();
        await clients.Databases.CreateDBInstanceAsync(
            new()
            {
                DBInstanceIdentifier = names.Database,
                DBName = DatabaseName,
                Engine = "postgres",
                DBInstanceClass = "db.t4g.micro",
                AllocatedStorage = 20,
                StorageEncrypted = true,
                PubliclyAccessible = false,
                MasterUsername = User,
                MasterUserPassword = password,
            },
            cancellationToken);
        print($"Made the database {names.Database}");
        var endpoint = await AwaitAvailableAsync(cancellationToken);
        var url = string.Create(CultureInfo.InvariantCulture, $"postgresql://{User}:{password}@{endpoint.Address}:{endpoint.Port}/{DatabaseName}");
        return await KeepAsync(present, url, cancellationToken);
    }

    private async Task<string> KeepAsync(string? secret, string url, CancellationToken cancellationToken)
    {
        if (secret is null)
            return (await clients.Secrets.CreateSecretAsync(new() { Name = names.DatabaseUrlSecret, SecretString = url }, cancellationToken)).ARN!;
        await clients.Secrets.PutSecretValueAsync(new() { SecretId = secret, SecretString = url }, cancellationToken);
        return secret;
    }

    private async Task<Endpoint> AwaitAvailableAsync(CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var next = Heartbeat;
        while (true)
        {
            var database = await FindAsync(cancellationToken);
            if (database is { DBInstanceStatus: "available", Endpoint: { } endpoint })
                return endpoint;
            var waited = clock.GetElapsedTime(started);
            if (waited > Deadline)
                throw new BerrysException(ExitCode.Failed, $"The database {names.Database} is {database?.DBInstanceStatus ?? "gone"} after {Deadline.TotalMinutes:0} minutes.");
            if (waited >= next)
            {
                print($"Waiting for the database {names.Database}, which is {database?.DBInstanceStatus}: {waited.TotalSeconds:0} of {Deadline.TotalSeconds:0} s");
                next += Heartbeat;
            }

            await Task.Delay(Poll, clock, cancellationToken);
        }
    }

    private async Task<DBInstance?> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            var answer = await clients.Databases.DescribeDBInstancesAsync(new() { DBInstanceIdentifier = names.Database }, cancellationToken);
            return answer.DBInstances?.FirstOrDefault();
        }
        catch (DBInstanceNotFoundException)
        {
            return null;
        }
    }

    private async Task<string?> FindSecretAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await clients.Secrets.DescribeSecretAsync(new() { SecretId = names.DatabaseUrlSecret }, cancellationToken)).ARN;
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }
}

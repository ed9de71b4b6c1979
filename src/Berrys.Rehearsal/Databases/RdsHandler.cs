using System.Security.Cryptography;
using System.Xml.Linq;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.Upstream;

namespace Berrys.Rehearsal.Databases;

/// <summary>Answers for RDS: instances are real PostgreSQL servers, everything else is the upstream's.</summary>
/// <param name="upstream">Keeps what is only data of instances.</param>
/// <param name="settings">The rehearsal.</param>
/// <param name="records">What is real of instances.</param>
/// <param name="work">Makes, starts and stops them.</param>
/// <param name="servers">Knows where they listen.</param>
/// <param name="secrets">Keeps managed passwords.</param>
internal sealed class RdsHandler(
    IUpstream upstream, RehearsalSettings settings, DatabaseRecords records, DatabaseWork work, PostgresServer servers,
    MasterSecret secrets) : IAwsHandler
{
    private const string Version = "2014-10-31";
    private const string ResourceIdLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private const int ResourceIdLength = 26;
    private const int AdminPasswordLetters = 48;

    /// <inheritdoc />
    public string Service => "rds";

    private string Address => servers.Addresses[^1].ToString();

    /// <inheritdoc />
    public async Task<AwsAnswer?> HandleAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var form = RdsForm.Of(call);
        var root = call.Action switch
        {
            "CreateDBInstance" => await CreateAsync(call, form, cancellationToken),
            "DescribeDBInstances" => await AskAsync(call, form.WithoutResourceIds(IdentifierOf), cancellationToken),
            "ModifyDBInstance" => await ModifyAsync(call, form, cancellationToken),
            "DeleteDBInstance" => await DeleteAsync(call, form, cancellationToken),
            "StopDBInstance" => await MoveAsync(call, form, DatabaseState.Stopping, [DatabaseState.Available], cancellationToken),
            "StartDBInstance" => await MoveAsync(call, form, DatabaseState.Starting, [DatabaseState.Stopped], cancellationToken),
            "RebootDBInstance" => await MoveAsync(call, form, DatabaseState.Rebooting, [DatabaseState.Available, DatabaseState.Failed], cancellationToken),
            "RestoreDBInstanceFromDBSnapshot" or "RestoreDBInstanceToPointInTime" or "RestoreDBInstanceFromS3" => throw RdsErrors.NotPlayed("restoring a database instance"),
            "CreateDBInstanceReadReplica" => throw RdsErrors.NotPlayed("read replicas"),
            _ => null,
        };
        if (root is null)
            return null;
        RdsAnswer.Mend(root, records.Find, Address);
        return AwsAnswers.Of("text/xml", AwsAnswers.Xml(root));
    }

    private string? IdentifierOf(string resourceId) => records.All.FirstOrDefault(record => record.ResourceId == resourceId)?.Identifier;

    private Task<XElement> AskAsync(AwsCall call, RdsForm form, CancellationToken cancellationToken) =>
        upstream.AskQueryAsync("rds", Version, call.Action!, form.Fields, cancellationToken);

    private async Task<XElement> CreateAsync(AwsCall call, RdsForm form, CancellationToken cancellationToken)
    {
        if (form["Engine"] != "postgres")
            throw RdsErrors.OtherEngine(form["Engine"]);
        if (form["MasterUsername"] is not { Length: > 0 } user || user.StartsWith("rds", StringComparison.OrdinalIgnoreCase) || user.StartsWith("pg_", StringComparison.OrdinalIgnoreCase))
            throw RdsErrors.ReservedUser(form["MasterUsername"]);
        var managed = form.IsTrue("ManageMasterUserPassword");
        if (managed && form["MasterUserPassword"] is not null)
            throw RdsErrors.BothPasswords();
        var password = managed ? MasterSecret.NewPassword() : form["MasterUserPassword"] ?? "";
        RdsErrors.ThrowIfBadPassword(password);
        var root = await AskAsync(call, form.WithoutManagedPassword(), cancellationToken);
        var identifier = ((string?)RdsAnswer.Instance(root)?.Element(RdsAnswer.Space + "DBInstanceIdentifier") ?? form.Identifier).ToLowerInvariant();
        var taken = records.All.Select(record => record.Port).ToHashSet();
        var record = new DatabaseRecord
        {
            Identifier = identifier,
            ResourceId = $"db-{RandomNumberGenerator.GetString(ResourceIdLetters, ResourceIdLength)}",
            Port = LocalPorts.Find($"{settings.WorkspaceHash} {identifier}", servers.Addresses, taken),
            Folder = Path.Combine(DatabaseFolders.Root(settings), identifier),
            AdminPassword = RandomNumberGenerator.GetHexString(AdminPasswordLetters, lowercase: true),
            MasterUsername = user,
            DatabaseName = form["DBName"],
            SecretKey = form["MasterUserSecretKmsKeyId"] ?? $"arn:aws:kms:{call.Region}:{RehearsalSettings.Account}:alias/aws/secretsmanager",
            EngineVersion = form["EngineVersion"] is null ? "" : null,
            PendingPassword = password,
            State = DatabaseState.Creating,
        };
        records.Save(managed ? record with { SecretArn = await secrets.CreateAsync(record, password, cancellationToken) } : record);
        work.Continue(identifier);
        return root;
    }

    private async Task<XElement?> ModifyAsync(AwsCall call, RdsForm form, CancellationToken cancellationToken)
    {
        if (records.Find(form.Identifier) is not { } record)
            return null;
        if (form["NewDBInstanceIdentifier"] is not null)
            throw RdsErrors.NotPlayed("renaming a database instance");
        var rotate = form.IsTrue("RotateMasterUserPassword");
        var changes = rotate || (form.IsTrue("ManageMasterUserPassword") && record.SecretArn is null) || form["MasterUserPassword"] is not null;
        if (changes && record.State != DatabaseState.Available)
            throw RdsErrors.NotAvailable(record.Identifier);
        if (form["MasterUserPassword"] is { } chosen)
        {
            if (form.IsTrue("ManageMasterUserPassword") || rotate)
                throw RdsErrors.BothPasswords();
            RdsErrors.ThrowIfBadPassword(chosen);
        }
        if (rotate && record.SecretArn is null)
            throw new AwsException("InvalidParameterCombination", "You can't rotate the master user password because it isn't managed in Secrets Manager.");
        var root = await AskAsync(call, form.WithoutManagedPassword(), cancellationToken);
        if (changes)
            await ChangePasswordAsync(record, form, cancellationToken);
        return root;
    }

    private async Task ChangePasswordAsync(DatabaseRecord record, RdsForm form, CancellationToken cancellationToken)
    {
        var chosen = form["MasterUserPassword"];
        var password = chosen ?? MasterSecret.NewPassword();
        var arn = chosen is not null ? null : record.SecretArn ?? await secrets.CreateAsync(record, password, cancellationToken);
        records.Change(record.Identifier, current => current with { SecretArn = arn, PendingPassword = password });
        await work.SettleAsync(record.Identifier, cancellationToken);
        if (arn is null && record.SecretArn is { } unused)
            await secrets.DeleteAsync(unused, cancellationToken);
    }

    private async Task<XElement?> DeleteAsync(AwsCall call, RdsForm form, CancellationToken cancellationToken)
    {
        if (records.Find(form.Identifier) is not { } record)
            return null;
        var root = await AskAsync(call, form, cancellationToken);
        records.Change(record.Identifier, current => current with { State = DatabaseState.Deleting });
        RdsAnswer.Mend(root, records.Find, Address);
        // Once the upstream has forgotten it, it must go, whether the client waits or not.
        await work.SettleAsync(record.Identifier, CancellationToken.None);
        if (record.SecretArn is { } arn)
            await secrets.DeleteAsync(arn, CancellationToken.None);
        return root;
    }

    private async Task<XElement?> MoveAsync(
        AwsCall call, RdsForm form, DatabaseState to, DatabaseState[] from, CancellationToken cancellationToken)
    {
        if (records.Find(form.Identifier) is not { } record)
            return null;
        if (!from.Contains(record.State))
            throw RdsErrors.NotAvailable(record.Identifier);
        var root = await AskAsync(call, form, cancellationToken);
        records.Change(record.Identifier, current => current with { State = to });
        work.Continue(record.Identifier);
        return root;
    }
}

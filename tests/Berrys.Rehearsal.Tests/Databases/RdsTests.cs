using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Berrys.Rehearsal.Databases;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.Tests.Stores;
using Npgsql;

namespace Berrys.Rehearsal.Tests.Databases;

/// <summary>RDS over real PostgreSQL servers.</summary>
[Platform("Linux")]
public sealed class RdsTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);
    private TemporaryState _state = null!;
    private MotoUpstream _moto = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _state = new();
        _moto = await MotoUpstream.StartAsync();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_state is not null)
        {
            await DatabaseFolders.RemoveAllAsync(_state.Settings, TimeProvider.System);
            Directory.Exists(DatabaseFolders.Root(_state.Settings)).ShouldBeFalse();
            _state.Dispose();
        }
        _moto?.Dispose();
    }

    [Test]
    public async Task An_instance_with_a_managed_password_lives_and_dies()
    {
        await using var first = new DatabaseFixture(_state.Settings, _moto);
        var created = Instance(await first.Rds.AskAsync("CreateDBInstance", new()
        {
            ["DBInstanceIdentifier"] = "managed",
            ["Engine"] = "postgres",
            ["DBInstanceClass"] = "db.t3.micro",
            ["AllocatedStorage"] = "20",
            ["MasterUsername"] = "berrys",
            ["ManageMasterUserPassword"] = "true",
            ["DBName"] = "agents",
        }));
        Text(created, "DBInstanceStatus").ShouldBe("creating");
        Element(created, "Endpoint").ShouldBeNull();

        var available = await AvailableAsync(first.Rds, "managed");
        Element(available, "Endpoint")!.Value.ShouldBe($"127.0.0.2{first.Records.Find("managed")!.Port}");
        Text(available, "EngineVersion").ShouldNotBe("9.3.3");
        var resource = Text(available, "DbiResourceId");
        resource.ShouldNotBe("db-M5ENSHXFPU6XHZ4G4ZEI5QIO2U");
        var byResource = await first.Rds.AskAsync("DescribeDBInstances", new() { ["Filters.Filter.1.Name"] = "dbi-resource-id", ["Filters.Filter.1.Values.Value.1"] = resource });
        Text(Instance(byResource), "DBInstanceIdentifier").ShouldBe("managed");

        var secret = await SecretAsync(available);
        (await QueryAsync(secret, "SELECT current_database() || ' ' || current_user || ' ' || usesuper FROM pg_user WHERE usename = current_user")).ShouldBe("agents berrys false");
        await QueryAsync(secret, "CREATE TABLE kept (id int)");

        // Another process takes the running server over.
        await using var second = new DatabaseFixture(_state.Settings, _moto);
        await second.Work.StartAsync(CancellationToken.None);
        await AvailableAsync(second.Rds, "managed");
        (await QueryAsync(secret, "SELECT count(*)::text FROM kept")).ShouldBe("0");

        await second.Rds.AskAsync("ModifyDBInstance", new() { ["DBInstanceIdentifier"] = "managed", ["RotateMasterUserPassword"] = "true", ["ApplyImmediately"] = "true" });
        var rotated = await SecretAsync(await AvailableAsync(second.Rds, "managed"));
        ((string?)rotated["password"]).ShouldNotBe((string?)secret["password"]);
        await Should.ThrowAsync<NpgsqlException>(() => QueryAsync(secret, "SELECT ''"));
        (await QueryAsync(rotated, "SELECT 'in'")).ShouldBe("in");

        await second.Rds.AskAsync("StopDBInstance", new() { ["DBInstanceIdentifier"] = "managed" });
        await StateAsync(second.Rds, "managed", "stopped");
        await Should.ThrowAsync<NpgsqlException>(() => QueryAsync(rotated, "SELECT ''"));
        await second.Rds.AskAsync("StartDBInstance", new() { ["DBInstanceIdentifier"] = "managed" });
        await AvailableAsync(second.Rds, "managed");
        (await QueryAsync(rotated, "SELECT count(*)::text FROM kept")).ShouldBe("0");

        var folder = second.Records.Find("managed")!.Folder;
        Text(Instance(await second.Rds.AskAsync("DeleteDBInstance", new() { ["DBInstanceIdentifier"] = "managed", ["SkipFinalSnapshot"] = "true" })), "DBInstanceStatus").ShouldBe("deleting");
        Directory.Exists(folder).ShouldBeFalse();
        await Should.ThrowAsync<NpgsqlException>(() => QueryAsync(rotated, "SELECT ''"));
        (await Should.ThrowAsync<AwsException>(() => second.Rds.AskAsync("DescribeDBInstances", new() { ["DBInstanceIdentifier"] = "managed" }))).Code.ShouldBe("DBInstanceNotFound");
        await Should.ThrowAsync<AwsException>(() => SecretAsync(available));
    }

    [Test]
    public async Task A_chosen_password_is_applied_and_changed()
    {
        await using var databases = new DatabaseFixture(_state.Settings, _moto);
        await databases.Rds.AskAsync("CreateDBInstance", new()
        {
            ["DBInstanceIdentifier"] = "Chosen",
            ["Engine"] = "postgres",
            ["EngineVersion"] = "15",
            ["DBInstanceClass"] = "db.t3.micro",
            ["AllocatedStorage"] = "20",
            ["MasterUsername"] = "postgres",
            ["MasterUserPassword"] = "it's\\odd",
            ["DBName"] = "it's",
        });
        var instance = await AvailableAsync(databases.Rds, "chosen");
        Text(instance, "EngineVersion").ShouldBe("15");
        var access = new JsonObject { ["username"] = "postgres", ["password"] = "it's\\odd", ["port"] = databases.Records.Find("chosen")!.Port, ["dbname"] = "it's" };
        (await QueryAsync(access, "SELECT 'in'")).ShouldBe("in");

        await databases.Rds.AskAsync("ModifyDBInstance", new() { ["DBInstanceIdentifier"] = "chosen", ["MasterUserPassword"] = "another-one" });

        access["password"] = "another-one";
        (await QueryAsync(access, "SELECT 'in'")).ShouldBe("in");
        var files = Directory.EnumerateFiles(_state.Settings.State, "*", SearchOption.AllDirectories).Where(file => File.ReadAllText(file).Contains("another-one", StringComparison.Ordinal));
        files.ShouldBeEmpty();
    }

    [Test]
    public async Task What_is_not_played_is_refused()
    {
        await using var databases = new DatabaseFixture(_state.Settings, _moto);
        (await Should.ThrowAsync<AwsException>(() => databases.Rds.AskAsync("CreateDBInstance", new() { ["DBInstanceIdentifier"] = "x", ["Engine"] = "mysql" }))).Code.ShouldBe("InvalidParameterValue");
        (await Should.ThrowAsync<AwsException>(() => databases.Rds.AskAsync("RestoreDBInstanceFromDBSnapshot", []))).Message.ShouldContain("does not play");
    }

    private static XElement? Element(XElement parent, string name) => parent.Element(RdsAnswer.Space + name);

    private static string Text(XElement parent, string name) => Element(parent, name).ShouldNotBeNull().Value;

    private static XElement Instance(XElement root) => RdsAnswer.Instance(root).ShouldNotBeNull();

    private static Task<XElement> AvailableAsync(IAwsHandler rds, string identifier) => StateAsync(rds, identifier, "available");

    private static async Task<XElement> StateAsync(IAwsHandler rds, string identifier, string state)
    {
        var started = Stopwatch.StartNew();
        while (true)
        {
            var instance = Instance(await rds.AskAsync("DescribeDBInstances", new() { ["DBInstanceIdentifier"] = identifier }));
            if (Text(instance, "DBInstanceStatus") == state)
                return instance;
            Text(instance, "DBInstanceStatus").ShouldNotBe("failed");
            started.Elapsed.ShouldBeLessThan(Deadline);
            await Task.Delay(20);
        }
    }

    private static async Task<string?> QueryAsync(JsonObject access, string sql)
    {
        var target = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = (int)access["port"]!,
            Username = (string?)access["username"],
            Password = (string?)access["password"],
            Database = (string?)access["dbname"],
            Pooling = false,
        };
        await using var connection = new NpgsqlConnection(target.ConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // The statements are this file's own.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return (string?)await command.ExecuteScalarAsync();
    }

    private async Task<JsonObject> SecretAsync(XElement instance)
    {
        var answer = await _moto.AskJsonAsync("secretsmanager", "secretsmanager.GetSecretValue", new() { ["SecretId"] = RdsAnswer.SecretOf(instance) }, CancellationToken.None);
        return (JsonObject)JsonNode.Parse((string)answer["SecretString"]!)!;
    }
}

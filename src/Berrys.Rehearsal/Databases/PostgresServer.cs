using System.Net;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Rehearsal.Containers;
using Berrys.Tools.Processes;
using Npgsql;

namespace Berrys.Rehearsal.Databases;

/// <summary>Makes, starts, stops and removes the servers of instances. They outlive us and are found again by a file.</summary>
/// <param name="settings">The rehearsal.</param>
/// <param name="network">The network that containers reach servers through.</param>
/// <param name="commands">Runs PostgreSQL's programs.</param>
/// <param name="time">Measures how long they take.</param>
internal sealed class PostgresServer(RehearsalSettings settings, RehearsalNetwork network, ICommandRunner commands, TimeProvider time)
{
    private static readonly TimeSpan StartDeadline = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);

    /// <summary>How long a server may take to write everything down before it is killed.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly Lazy<PostgresCommands> _postgres = new(PostgresInstallation.Find);

    /// <summary>The addresses that servers listen on.</summary>
    public IReadOnlyList<IPAddress> Addresses { get; } = [IPAddress.Loopback, network.HostAddress];

    /// <summary>Makes an instance anew, whatever is left of an earlier attempt.</summary>
    /// <param name="record">The instance, with its pending password.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task CreateAsync(DatabaseRecord record, CancellationToken cancellationToken)
    {
        await RemoveAsync(record);
        DatabaseFolders.MakeRoot(settings);
        var data = DataOf(record);
        var passwordFile = Path.Combine(record.Folder, "password");
        await RunAsync(_postgres.Value.MakeFolder(record.Folder), cancellationToken);
        await RunAsync(_postgres.Value.WriteFile(passwordFile, record.AdminPassword), cancellationToken);
        try
        {
            await RunAsync(_postgres.Value.Initialize(data, passwordFile), cancellationToken);
        }
        finally
        {
            File.Delete(passwordFile);
        }
        // It listens on two addresses only; whoever reaches one of them needs a password.
        await File.AppendAllTextAsync(Path.Combine(data, "pg_hba.conf"), "host all all all scram-sha-256\n", cancellationToken);
        await StartAsync(record, cancellationToken);
        var password = record.PendingPassword ?? throw new InvalidOperationException($"{record.Identifier} has no password to begin with.");
        await ExecuteAsync(record, PostgresSql.Prepare(record.MasterUsername, password, record.DatabaseName), cancellationToken);
    }

    /// <summary>Starts a server unless it runs, and waits until it answers.</summary>
    /// <param name="record">The instance.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task StartAsync(DatabaseRecord record, CancellationToken cancellationToken)
    {
        var file = DatabaseFolders.ProcessFile(settings, record.Identifier);
        var log = settings.At($"logs/database-{record.Identifier}.log");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        Directory.CreateDirectory(Path.GetDirectoryName(log)!);
        if (BackgroundProcess.Read(file) is not { IsLeaderAlive: true } process)
            process = await BackgroundProcess.StartAsync(commands, _postgres.Value.Serve(DataOf(record), record.Port, Addresses), file, log, cancellationToken);
        var started = time.GetTimestamp();
        while (!await AnswersAsync(record, cancellationToken))
        {
            if (!process.IsLeaderAlive || time.GetElapsedTime(started) > StartDeadline)
                throw new BerrysException(ExitCode.Failed, $"The database {record.Identifier} does not answer.", $"Read {log}.");
            await Task.Delay(Poll, time, cancellationToken);
        }
    }

    /// <summary>Stops a server.</summary>
    /// <param name="record">The instance.</param>
    public async Task StopAsync(DatabaseRecord record)
    {
        var file = DatabaseFolders.ProcessFile(settings, record.Identifier);
        if (BackgroundProcess.Read(file) is not { } process)
            return;
        await process.EndAsync(Grace, time);
        File.Delete(file);
    }

    /// <summary>Stops a server and removes its data.</summary>
    /// <param name="record">The instance.</param>
    public async Task RemoveAsync(DatabaseRecord record)
    {
        await StopAsync(record);
        if (Directory.Exists(record.Folder))
            Directory.Delete(record.Folder, recursive: true);
    }

    /// <summary>Gives the master user a new password.</summary>
    /// <param name="record">The instance.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public static Task SetPasswordAsync(DatabaseRecord record, string password, CancellationToken cancellationToken) =>
        ExecuteAsync(record, [PostgresSql.SetPassword(record.MasterUsername, password)], cancellationToken);

    /// <summary>Asks for the server's version.</summary>
    /// <param name="record">The instance.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Such as <c>15.18</c>.</returns>
    public static async Task<string> VersionAsync(DatabaseRecord record, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo(record));
        await connection.OpenAsync(cancellationToken);
        return connection.PostgreSqlVersion.ToString();
    }

    private static string DataOf(DatabaseRecord record) => Path.Combine(record.Folder, "data");

    private static string ConnectionTo(DatabaseRecord record) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = record.Port,
        Username = PostgresCommands.Administrator,
        Password = record.AdminPassword,
        Database = "postgres",
        SslMode = SslMode.Disable,
        Pooling = false,
        Timeout = 5,
    }.ConnectionString;

    private static async Task<bool> AnswersAsync(DatabaseRecord record, CancellationToken cancellationToken)
    {
        try
        {
            await VersionAsync(record, cancellationToken);
            return true;
        }
        catch (NpgsqlException)
        {
            // Nobody listens yet, or it is still starting up.
            return false;
        }
    }

    private static async Task ExecuteAsync(DatabaseRecord record, IEnumerable<string> statements, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo(record));
        await connection.OpenAsync(cancellationToken);
        foreach (var statement in statements)
        {
#pragma warning disable CA2100 // Role names and passwords cannot be parameters; PostgresSql quotes them.
            await using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private async Task RunAsync(Command command, CancellationToken cancellationToken)
    {
        var result = await commands.RunAsync(command, null, cancellationToken);
        if (result.ExitCode != 0 || result.DeadlinePassed)
            throw new BerrysException(ExitCode.Failed, $"{command.Executable} failed ({CommandFailure.Ending(result)}): {string.Join('\n', result.LastLines)}");
    }
}

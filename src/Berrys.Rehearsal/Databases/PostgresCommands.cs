using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Berrys.Pipeline.Checks;

namespace Berrys.Rehearsal.Databases;

/// <summary>Builds the commands of PostgreSQL. No password is ever among the arguments.</summary>
/// <param name="Programs">The folder of PostgreSQL's programs.</param>
/// <param name="ServerUser">The user that servers run as, or <see langword="null"/> for our own.</param>
internal sealed record PostgresCommands(string Programs, string? ServerUser)
{
    /// <summary>Our own superuser, called as RDS's own.</summary>
    public const string Administrator = "rdsadmin";

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    /// <summary>Makes a folder that belongs to the server's user.</summary>
    /// <param name="folder">The folder, absolute.</param>
    /// <returns>The command.</returns>
    public Command MakeFolder(string folder) => Command("install", ["-d", "-m", "0700", .. Owner, folder]);

    /// <summary>Writes a file that the server's user may read.</summary>
    /// <param name="file">The file, absolute.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The command.</returns>
    public Command WriteFile(string file, string text) => Command("install", ["-m", "0600", .. Owner, "/dev/stdin", file]) with { Input = text };

    /// <summary>Makes a cluster.</summary>
    /// <param name="data">Its folder, absolute.</param>
    /// <param name="passwordFile">The file with our superuser's password.</param>
    /// <returns>The command.</returns>
    public Command Initialize(string data, string passwordFile) => AsServerUser(
        "initdb",
        [
            "-D", data, "-U", Administrator, $"--pwfile={passwordFile}", "--auth-host=scram-sha-256", "--auth-local=reject",
            "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync",
        ]);

    /// <summary>Runs a server: small, and without care for power cuts.</summary>
    /// <param name="data">Its folder, absolute.</param>
    /// <param name="port">Its port.</param>
    /// <param name="addresses">The addresses to listen on.</param>
    /// <returns>The command.</returns>
    public Command Serve(string data, int port, IEnumerable<IPAddress> addresses)
    {
        string[] options =
        [
            $"listen_addresses={string.Join(',', addresses)}", "unix_socket_directories=", "password_encryption=scram-sha-256",
            "fsync=off", "full_page_writes=off", "synchronous_commit=off",
            "shared_buffers=24MB", "max_wal_size=128MB", "jit=off", "logging_collector=off",
            // A refused ALTER ROLE must not write its password to the log.
            "log_min_error_statement=panic",
        ];
        return AsServerUser("postgres", ["-D", data, "-p", port.ToString(CultureInfo.InvariantCulture), .. options.SelectMany(option => (string[])["-c", option])]) with { Deadline = null };
    }

    private string[] Owner => ServerUser is null ? [] : ["-o", ServerUser, "-g", ServerUser];

    private Command AsServerUser(string program, ImmutableArray<string> arguments)
    {
        var path = Path.Combine(Programs, program);
        return ServerUser is null
            ? Command(path, arguments)
            : Command("setpriv", [$"--reuid={ServerUser}", $"--regid={ServerUser}", "--init-groups", "--", path, .. arguments]);
    }

    private static Command Command(string executable, ImmutableArray<string> arguments) => new()
    {
        Executable = executable,
        Arguments = arguments,
        WorkingDirectory = "/",
        Deadline = Deadline,
    };
}

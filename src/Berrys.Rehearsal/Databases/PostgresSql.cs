namespace Berrys.Rehearsal.Databases;

/// <summary>Writes the statements that make a server what RDS makes of one.</summary>
internal static class PostgresSql
{
    /// <summary>The statements for a new server. As on RDS the master user owns its database and is no superuser.</summary>
    /// <param name="user">The master user.</param>
    /// <param name="password">Its password.</param>
    /// <param name="database">The database, or <see langword="null"/> for none.</param>
    /// <returns>The statements, to be run one by one.</returns>
    public static IReadOnlyList<string> Prepare(string user, string password, string? database) =>
    [
        "CREATE ROLE rds_superuser NOLOGIN",
        "GRANT pg_monitor, pg_signal_backend TO rds_superuser",
        $"CREATE ROLE {Name(user)} LOGIN CREATEDB CREATEROLE PASSWORD {Text(password)}",
        $"GRANT rds_superuser TO {Name(user)}",
        .. database is null or "postgres" ? Array.Empty<string>() : [$"CREATE DATABASE {Name(database)} OWNER {Name(user)}"],
    ];

    /// <summary>The statement that changes a password.</summary>
    /// <param name="user">The user.</param>
    /// <param name="password">The new password.</param>
    /// <returns>The statement.</returns>
    public static string SetPassword(string user, string password) => $"ALTER ROLE {Name(user)} PASSWORD {Text(password)}";

    private static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // standard_conforming_strings is on: a backslash is only a backslash.
    private static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}

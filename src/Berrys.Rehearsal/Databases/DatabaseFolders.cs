using Berrys.Tools.Processes;

namespace Berrys.Rehearsal.Databases;

/// <summary>
/// Where databases keep their data. PostgreSQL refuses to run as root, and its own user cannot get into the state folder
/// (mode 0700): when we are root the data lies outside.
/// </summary>
public static class DatabaseFolders
{
    private const string Outside = "/var/lib/berrys";
    private const UnixFileMode Traversable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Ends all databases of a rehearsal and removes their data. For when nothing else of it runs any more.</summary>
    /// <param name="settings">The rehearsal.</param>
    /// <param name="time">Measures how long a server may take to end.</param>
    public static async Task RemoveAllAsync(RehearsalSettings settings, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(settings);
        foreach (var record in DatabaseRecords.Read(Records(settings)))
        {
            var file = ProcessFile(settings, record.Identifier);
            if (BackgroundProcess.Read(file) is not { } process)
                continue;
            await process.EndAsync(Grace, time);
            File.Delete(file);
        }
        RemoveAll(settings);
    }

    /// <summary>Removes the data of all databases, whose servers have ended.</summary>
    /// <param name="settings">The rehearsal.</param>
    public static void RemoveAll(RehearsalSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        IEnumerable<string> folders = [.. DatabaseRecords.Read(Records(settings)).Select(record => record.Folder), Root(settings), Records(settings)];
        foreach (var folder in folders.Where(Directory.Exists))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>The folder of the records.</summary>
    /// <param name="settings">The rehearsal.</param>
    /// <returns>An absolute path.</returns>
    internal static string Records(RehearsalSettings settings) => settings.At("databases");

    /// <summary>The file that keeps an instance's process.</summary>
    /// <param name="settings">The rehearsal.</param>
    /// <param name="identifier">The instance.</param>
    /// <returns>An absolute path.</returns>
    internal static string ProcessFile(RehearsalSettings settings, string identifier) => settings.At($"processes/database-{identifier}.pid");

    /// <summary>The folder of all data.</summary>
    /// <param name="settings">The rehearsal.</param>
    /// <returns>An absolute path.</returns>
    internal static string Root(RehearsalSettings settings) =>
        Environment.IsPrivilegedProcess ? Path.Combine(Outside, settings.WorkspaceHash) : settings.At("databases/data");

    /// <summary>Makes the folder of all data; the server's user can pass through it.</summary>
    /// <param name="settings">The rehearsal.</param>
    internal static void MakeRoot(RehearsalSettings settings)
    {
        var root = Root(settings);
        Directory.CreateDirectory(root);
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
            foreach (var folder in (string[])[Outside, root])
                File.SetUnixFileMode(folder, Traversable);
    }
}

using Berrys.Pipeline;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal;

/// <summary>The folder of a rehearsal's state.</summary>
/// <param name="settings">The rehearsal.</param>
internal sealed class StateFolder(RehearsalSettings settings)
{
    // What whoever launches the rehearsal makes before the rehearsal does.
    private static readonly string[] OfLauncher = ["processes", "logs", "lock"];

    private string Marker => settings.At("workspace");

    /// <summary>Makes the folder, for its owner only, and signs it.</summary>
    public void Open()
    {
        Directory.CreateDirectory(settings.State);
        ThrowIfForeign();
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(settings.State, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (!File.Exists(Marker))
            StateFile.Write(Marker, $"{settings.WorkspaceHash}\n");
    }

    /// <summary>Waits until no rehearsal uses the folder, then makes it impossible for others.</summary>
    /// <returns>What to dispose at the end, or <see langword="null"/> when another process has it.</returns>
    public IDisposable? TryLock()
    {
        try
        {
            return new FileStream(settings.At("lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(settings.At("lock")))
        {
            return null;
        }
    }

    /// <summary>Removes the folder with everything in it.</summary>
    public void Remove()
    {
        ThrowIfForeign();
        Directory.Delete(settings.State, recursive: true);
    }

    /// <summary>Refuses a folder that is not this rehearsal's: it would be removed with everything in it some day.</summary>
    /// <exception cref="BerrysException">It is another's (exit code 2).</exception>
    public void ThrowIfForeign()
    {
        var isOurs = File.Exists(Marker)
            ? File.ReadAllText(Marker).Trim() == settings.WorkspaceHash
            : Directory.EnumerateFileSystemEntries(settings.State).All(entry => OfLauncher.Contains(Path.GetFileName(entry)));
        if (!isOurs)
            throw new BerrysException(ExitCode.Usage, $"{settings.State} is not the state of the rehearsal {settings.WorkspaceHash}.", "Name an empty folder, or none that exists.");
    }
}

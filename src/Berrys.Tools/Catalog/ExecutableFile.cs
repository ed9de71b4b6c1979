namespace Berrys.Tools.Catalog;

/// <summary>Executable files of this machine.</summary>
public static class ExecutableFile
{
    private const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Whether a file exists and can be executed.</summary>
    /// <param name="path">Its full path.</param>
    /// <returns>True for a file with an execute bit, or any file on Windows.</returns>
    public static bool IsExecutable(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Execute) != 0);
}

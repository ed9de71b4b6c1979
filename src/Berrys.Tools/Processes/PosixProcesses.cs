using System.Runtime.InteropServices;

namespace Berrys.Tools.Processes;

/// <summary>The system call that sends signals; .NET can only kill.</summary>
internal static partial class PosixProcesses
{
    /// <summary>Sends a signal.</summary>
    /// <param name="process">A process id, or a process group's id negated.</param>
    /// <param name="signal">What to send.</param>
    /// <returns>Whether there was a receiver.</returns>
    public static bool Send(int process, Signal signal) => Kill(process, (int)signal) == 0;

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int process, int signal);
}

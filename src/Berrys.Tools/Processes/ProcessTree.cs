using System.Diagnostics;
using System.Globalization;

namespace Berrys.Tools.Processes;

/// <summary>A process with all its descendants, also those whose parents have gone.</summary>
internal abstract class ProcessTree
{
    /// <summary>
    /// The environment variable that marks a tree's members. Descendants inherit it wherever they are reparented
    /// and whatever session they make their own. Nested trees carry the outer marks too.
    /// </summary>
    public const string Variable = "BERRYS_PROCESS_TREE";

    private static int _count;

    /// <summary>Makes a mark that no other running tree carries.</summary>
    public static string NewMark()
    {
        var own = string.Create(CultureInfo.InvariantCulture, $"<{Environment.ProcessId}-{Stopwatch.GetTimestamp():x}-{Interlocked.Increment(ref _count)}>");
        return Environment.GetEnvironmentVariable(Variable) + own;
    }

    /// <summary>The tree of a process just started.</summary>
    /// <param name="process">The process.</param>
    /// <param name="ownSession">Whether it leads a session of its own.</param>
    /// <param name="mark">The mark in its environment.</param>
    public static ProcessTree Of(Process process, bool ownSession, string mark) =>
        OperatingSystem.IsLinux() ? new LinuxProcessTree(process.Id, mark)
        : ownSession ? new PosixProcessTree(process)
        : new UngroupedProcessTree(process);

    /// <summary>Whether a member still runs.</summary>
    public abstract bool IsAlive();

    /// <summary>Sends a signal to every member.</summary>
    public abstract void Send(Signal signal);
}

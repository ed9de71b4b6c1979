using System.Diagnostics;

namespace Berrys.Tools.Processes;

/// <summary>A tree on a Unix without /proc (macOS): the process group that its leader made.</summary>
internal sealed class PosixProcessTree(Process leader) : ProcessTree
{
    private readonly int _group = leader.Id;

    /// <inheritdoc />
    public override bool IsAlive() => PosixProcesses.Send(-_group, Signal.None) || !leader.HasExited;

    /// <inheritdoc />
    public override void Send(Signal signal)
    {
        if (signal == Signal.Kill && !leader.HasExited)
            leader.Kill(entireProcessTree: true);
        PosixProcesses.Send(-_group, signal);
    }
}

using System.Diagnostics;

namespace Berrys.Tools.Processes;

/// <summary>A tree where processes cannot be grouped (Windows): parents and children as the system lists them, only to be killed.</summary>
internal sealed class UngroupedProcessTree(Process root) : ProcessTree
{
    /// <inheritdoc />
    public override bool IsAlive() => !root.HasExited;

    /// <inheritdoc />
    public override void Send(Signal signal)
    {
        // Without a group there is nobody to ask: children of a process that ended on request would be lost.
        if (!root.HasExited)
            root.Kill(entireProcessTree: true);
    }
}

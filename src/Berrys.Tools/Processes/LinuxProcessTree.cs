namespace Berrys.Tools.Processes;

/// <summary>A tree on Linux, found in /proc by session, group, mark and parent.</summary>
/// <param name="leader">The id of the first process, which is also its session's and group's.</param>
/// <param name="mark">The mark in the environment of every member.</param>
internal sealed class LinuxProcessTree(int leader, string mark) : ProcessTree
{
    /// <inheritdoc />
    public override bool IsAlive() => Members().Count > 0;

    /// <inheritdoc />
    public override void Send(Signal signal)
    {
        foreach (var member in Members())
            PosixProcesses.Send(member, signal);
    }

    private IReadOnlyList<int> Members() =>
        ProcessTable.Members(ProcessTable.Read(), leader, process => ProcessTable.HasMark(process.Id, mark), Environment.ProcessId);
}

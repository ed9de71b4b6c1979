namespace Berrys.Tools.Processes;

/// <summary>Ends a process tree: asks, asks harder, kills.</summary>
internal static class TreeEnding
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);

    /// <summary>How often a tree that forks while it is being killed is killed again.</summary>
    private const int KillRounds = 100;

    /// <summary>Ends a tree; afterwards no member runs.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="grace">How long its members may clean up: the first half after an interrupt, the second after a termination signal.</param>
    /// <param name="time">Measures the grace.</param>
    public static async Task EndAsync(ProcessTree tree, TimeSpan grace, TimeProvider time)
    {
        foreach (var signal in (Signal[])[Signal.Interrupt, Signal.Terminate])
        {
            if (grace > TimeSpan.Zero)
                tree.Send(signal);
            var asked = time.GetTimestamp();
            while (tree.IsAlive() && time.GetElapsedTime(asked) < grace / 2)
                await Task.Delay(Poll, time);
            if (!tree.IsAlive())
                return;
        }
        for (var round = 0; round < KillRounds && tree.IsAlive(); round++)
        {
            tree.Send(Signal.Kill);
            await Task.Delay(Poll, time);
        }
    }
}

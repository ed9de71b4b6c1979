namespace Berrys.Tools.Processes;

/// <summary>The bounds of a <see cref="ProcessRunner"/>.</summary>
public sealed record ProcessRunnerOptions
{
    /// <summary>How long a process tree may clean up after it was asked to stop, before it is killed; a command may say otherwise.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long to read on after the process ended while one of its descendants holds its output open.</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How much of each stream is kept whole, in characters; beyond it only its head and its tail.</summary>
    public int CaptureLimit { get; init; } = 64 * 1024 * 1024;

    /// <summary>How many of the last lines are kept for messages.</summary>
    public int LastLines { get; init; } = 20;
}

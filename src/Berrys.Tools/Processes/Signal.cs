namespace Berrys.Tools.Processes;

/// <summary>The signals we send; the numbers are the same on Linux and macOS.</summary>
internal enum Signal
{
    /// <summary>Only asks whether there is a receiver.</summary>
    None = 0,

    /// <summary>What Ctrl-C sends: tools clean up on it.</summary>
    Interrupt = 2,

    /// <summary>Cannot be caught.</summary>
    Kill = 9,

    /// <summary>For those that ignore an interrupt, as a shell's background jobs do.</summary>
    Terminate = 15,
}

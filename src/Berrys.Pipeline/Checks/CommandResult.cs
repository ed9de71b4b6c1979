using System.Collections.Immutable;

namespace Berrys.Pipeline.Checks;

/// <summary>How a command ended. Text in it is redacted already.</summary>
/// <param name="Command">The command that ran.</param>
/// <param name="ExitCode">The exit code of the process; 128 + N when signal N ended it.</param>
/// <param name="Output">Standard output, whole.</param>
/// <param name="Error">Standard error, whole.</param>
/// <param name="LastLines">The last lines of both streams in the order they came, for messages.</param>
/// <param name="Duration">Wall-clock time.</param>
/// <param name="DeadlinePassed">Whether the deadline ended it.</param>
public sealed record CommandResult(
    Command Command,
    int ExitCode,
    string Output,
    string Error,
    ImmutableArray<string> LastLines,
    TimeSpan Duration,
    bool DeadlinePassed);

namespace Berrys.Rehearsal.Logs;

/// <summary>Where the output of containers goes: CloudWatch Logs' groups and streams.</summary>
public interface ILogStreams
{
    /// <summary>Appends lines to a stream; group and stream are made when missing.</summary>
    /// <param name="group">The log group.</param>
    /// <param name="stream">The log stream.</param>
    /// <param name="lines">The lines, oldest first.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    Task AppendAsync(string group, string stream, IReadOnlyList<LogLine> lines, CancellationToken cancellationToken);

    /// <summary>When the last line of a stream was written, so that reading a container's output goes on there after a restart.</summary>
    /// <param name="group">The log group.</param>
    /// <param name="stream">The log stream.</param>
    /// <returns>The time, or <see langword="null"/> for an empty or unknown stream.</returns>
    DateTimeOffset? LastWritten(string group, string stream);
}

/// <summary>One line of a log.</summary>
/// <param name="At">When it was written.</param>
/// <param name="Text">The line without its end.</param>
public sealed record LogLine(DateTimeOffset At, string Text);

namespace Berrys.Pipeline;

/// <summary>An error for a person: what happened, where, and what to run next; shown without a stack trace.</summary>
/// <param name="exitCode">The exit code that the run ends with.</param>
/// <param name="message">What happened and where.</param>
/// <param name="next">The command or action that helps, or <see langword="null"/> when the message says it all.</param>
/// <param name="cause">The underlying error, shown only with <c>--verbosity=diagnostic</c>.</param>
public class BerrysException(ExitCode exitCode, string message, string? next = null, Exception? cause = null)
    : Exception(message, cause)
{
    /// <summary>The exit code that the run ends with.</summary>
    public ExitCode ExitCode { get; } = exitCode;

    /// <summary>The command or action that helps, or <see langword="null"/>.</summary>
    public string? Next { get; } = next;
}

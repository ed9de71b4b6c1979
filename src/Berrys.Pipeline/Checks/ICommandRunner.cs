namespace Berrys.Pipeline.Checks;

/// <summary>Runs commands: the one place where processes start.</summary>
public interface ICommandRunner
{
    /// <summary>Runs a command to its end, whatever its exit code.</summary>
    /// <param name="command">What to run.</param>
    /// <param name="onLine">Receives each redacted output line as it comes; <see langword="null"/> captures silently.</param>
    /// <param name="cancellationToken">Cancelling kills the process tree.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="BerrysException">The executable cannot be found or started (exit code 3).</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; the process tree is gone.</exception>
    Task<CommandResult> RunAsync(Command command, Action<string>? onLine, CancellationToken cancellationToken);
}

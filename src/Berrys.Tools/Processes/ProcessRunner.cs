using System.Diagnostics;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Secrets;

namespace Berrys.Tools.Processes;

/// <summary>Runs commands as process trees of their own; see docs/process-runner.md.</summary>
/// <param name="time">Measures durations, deadlines and grace.</param>
/// <param name="secrets">The run's secrets; the secret variables of each command are added to it.</param>
/// <param name="options">The bounds, or <see langword="null"/> for the usual ones.</param>
public sealed class ProcessRunner(TimeProvider time, SecretRegistry secrets, ProcessRunnerOptions? options = null) : ICommandRunner
{
    private readonly ProcessRunnerOptions _options = options ?? new();

    /// <inheritdoc />
    public async Task<CommandResult> RunAsync(Command command, Action<string>? onLine, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var name in command.SecretVariables)
            secrets.Register(name, command.Environment.GetValueOrDefault(name) ?? Environment.GetEnvironmentVariable(name));
        var started = time.GetTimestamp();
        using var deadline = new CancellationTokenSource(command.Deadline ?? Timeout.InfiniteTimeSpan, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        var output = new OutputCapture(secrets, _options, onLine);

        using var child = ChildProcess.Start(command);
        using var readers = new CancellationTokenSource();
        var reading = Task.WhenAll(
            ReadAsync(child.Process.StandardOutput.BaseStream, output.Output, readers.Token),
            ReadAsync(child.Process.StandardError.BaseStream, output.Error, readers.Token));
        var writing = WriteAsync(child.Process, command.Input);
        var stopped = await WaitAsync(child, output, command.Grace ?? _options.Grace, stop.Token);
        await DrainAsync(reading, writing, readers);

        cancellationToken.ThrowIfCancellationRequested();
        var (standardOutput, standardError, lastLines) = output.Seal();
        var exitCode = child.Process.ExitCode;
        child.ThrowIfNotStarted(command, exitCode, standardError);
        return new(command, exitCode, standardOutput, standardError, lastLines, time.GetElapsedTime(started), stopped);
    }

    /// <summary>Waits for the end of the process, or brings it about.</summary>
    /// <returns>Whether it had to be stopped.</returns>
    private async Task<bool> WaitAsync(ChildProcess child, OutputCapture output, TimeSpan grace, CancellationToken stop)
    {
        var exit = child.Process.WaitForExitAsync(stop);
        await Task.WhenAny(exit, output.ReceiverFailed);
        if (exit.IsCompletedSuccessfully)
            return false;
        // Whoever cancels has cancelled already: ending the tree is bounded by its grace, not by a token.
        await TreeEnding.EndAsync(child.Tree, grace, time);
        await child.Process.WaitForExitAsync(CancellationToken.None);
        return true;
    }

    private static async Task ReadAsync(Stream stream, StreamCapture capture, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            int count;
            while ((count = await stream.ReadAsync(buffer, cancellationToken)) > 0)
                capture.Append(buffer.AsSpan(0, count));
        }
        catch (OperationCanceledException)
        {
            // The process is gone and its output held open by a descendant: what came until now is the output.
        }
    }

    private static async Task WriteAsync(Process process, string? input)
    {
        try
        {
            await using var writer = process.StandardInput;
            if (input is not null)
                await writer.WriteAsync(input);
        }
        catch (IOException)
        {
            // It ended, or closed its input, without reading all of it: its right, and its exit code says the rest.
        }
    }

    private async Task DrainAsync(Task reading, Task writing, CancellationTokenSource readers)
    {
        try
        {
            await reading.WaitAsync(_options.Drain, time);
        }
        catch (TimeoutException)
        {
            await readers.CancelAsync();
            await reading.WaitAsync(_options.Drain, time);
        }
        await Task.WhenAny(writing, Task.Delay(_options.Drain, time));
    }
}

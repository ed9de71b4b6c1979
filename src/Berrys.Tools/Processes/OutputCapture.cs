using System.Collections.Immutable;
using Berrys.Tools.Secrets;

namespace Berrys.Tools.Processes;

/// <summary>Both output streams of one process: line by line to a receiver, and whole. One line at a time, whichever stream it comes from.</summary>
internal sealed class OutputCapture
{
    private readonly Lock _gate = new();
    private readonly Queue<string> _last = new();
    private readonly SecretRegistry _secrets;
    private readonly int _lastLines;
    private readonly Action<string>? _onLine;
    private readonly TaskCompletionSource _receiverFailed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _sealed;

    public OutputCapture(SecretRegistry secrets, ProcessRunnerOptions options, Action<string>? onLine)
    {
        (_secrets, _lastLines, _onLine) = (secrets, options.LastLines, onLine);
        Output = new(this, options.CaptureLimit);
        Error = new(this, options.CaptureLimit);
    }

    public StreamCapture Output { get; }

    public StreamCapture Error { get; }

    /// <summary>Completes when the receiver of lines threw: the process must not run on unobserved.</summary>
    public Task ReceiverFailed => _receiverFailed.Task;

    public SecretRedactor Redactor => _secrets.Current;

    /// <summary>Runs an action alone, unless the capture is sealed.</summary>
    public void Exclusively(Action action)
    {
        lock (_gate)
            if (!_sealed)
                action();
    }

    public void Receive(string line)
    {
        if (_last.Count == _lastLines)
            _last.Dequeue();
        _last.Enqueue(line);
        try
        {
            _onLine?.Invoke(line);
        }
        catch
        {
            _receiverFailed.TrySetResult();
            throw;
        }
    }

    /// <summary>Ends the capture: what a descendant writes later is not seen any more.</summary>
    public (string Output, string Error, ImmutableArray<string> LastLines) Seal()
    {
        lock (_gate)
        {
            Output.Complete();
            Error.Complete();
            _sealed = true;
            return (Output.ToString(), Error.ToString(), [.. _last]);
        }
    }
}

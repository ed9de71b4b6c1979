namespace Cake.Parallel;

/// <summary>
/// The one cancellation of a run, shared by the engine, the build's context and the Ctrl-C handler.
/// Thread safe; cancelling after the end does nothing.
/// </summary>
public sealed class RunCancellation : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _source = new();
    private bool _disposed;

    /// <summary>Creates a run that is not cancelled.</summary>
    public RunCancellation() => Token = _source.Token;

    /// <summary>Cancelled when the run must end.</summary>
    public CancellationToken Token { get; }

    /// <summary>Why the run was cancelled, in words for people; null until it is. The first reason stays.</summary>
    public string? Reason { get; private set; }

    /// <summary>Cancels the run because somebody asked for it.</summary>
    public void Cancel() => Cancel("The run was cancelled.");

    /// <summary>Cancels the run.</summary>
    /// <param name="reason">Why, as a sentence for people.</param>
    public void Cancel(string reason)
    {
        lock (_gate)
        {
            if (_disposed)
                return;
            Reason ??= reason;
        }

        // Outside of the lock, for it runs what others registered on the token.
        try
        {
            _source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The run ended in between: nothing is left to cancel.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
            _disposed = true;
        _source.Dispose();
    }
}

namespace Berrys.Rehearsal.Upstream;

/// <summary>Lets in either any number who share, or one alone, in the order of asking.</summary>
internal sealed class ReadWriteGate
{
    private readonly Lock _gate = new();
    private readonly Queue<(bool Alone, TaskCompletionSource<IDisposable> Entry)> _waiting = new();
    private int _inside;
    private bool _isAlone;

    /// <summary>Waits to share.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>What to dispose when leaving.</returns>
    public Task<IDisposable> ShareAsync(CancellationToken cancellationToken) => EnterAsync(false, cancellationToken);

    /// <summary>Waits to be alone.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>What to dispose when leaving.</returns>
    public Task<IDisposable> AloneAsync(CancellationToken cancellationToken) => EnterAsync(true, cancellationToken);

    private async Task<IDisposable> EnterAsync(bool alone, CancellationToken cancellationToken)
    {
        var entry = new TaskCompletionSource<IDisposable>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting.Enqueue((alone, entry));
            Admit();
        }
        await using var cancelling = cancellationToken.Register(() =>
        {
            lock (_gate)
            {
                entry.TrySetCanceled(cancellationToken);
                Admit();
            }
        });
        return await entry.Task;
    }

    private void Admit()
    {
        while (_waiting.TryPeek(out var next))
        {
            if (!next.Entry.Task.IsCompleted && (_isAlone || (next.Alone && _inside > 0)))
                return;
            _waiting.Dequeue();
            if (next.Entry.Task.IsCompleted)
                continue;
            _inside++;
            _isAlone = next.Alone;
#pragma warning disable CA2000 // Whoever waited for the entry disposes it.
            next.Entry.SetResult(new Entry(this));
#pragma warning restore CA2000
        }
    }

    private void Leave()
    {
        lock (_gate)
        {
            _inside--;
            _isAlone = false;
            Admit();
        }
    }

    private sealed class Entry(ReadWriteGate gate) : IDisposable
    {
        private ReadWriteGate? _gate = gate;

        public void Dispose() => Interlocked.Exchange(ref _gate, null)?.Leave();
    }
}

namespace Cake.Parallel.Running;

/// <summary>One slot as its holder sees it: held, lent out while inner work runs, or ended.</summary>
internal sealed class HeldSlot(SemaphoreSlim free)
{
    private readonly Lock _gate = new();
    private int _borrowers;
    private bool _held = true;
    private bool _ended;

    /// <summary>Gives the slot back to the pool while inner work runs.</summary>
    public void Lend()
    {
        lock (_gate)
        {
            _borrowers++;
            Release();
        }
    }

    /// <summary>Takes a slot again when the last inner work has ended; none when cancelled or when the holder has ended.</summary>
    public async Task TakeBackAsync(CancellationToken ct)
    {
        lock (_gate)
        {
            if (--_borrowers > 0 || _ended)
                return;
        }

        try
        {
            await free.WaitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        lock (_gate)
        {
            // The holder may have ended, lent again or got its slot by another way while this waited.
            if (_held || _ended || _borrowers > 0)
                free.Release();
            else
                _held = true;
        }
    }

    /// <summary>The holder's work is over.</summary>
    public void End()
    {
        lock (_gate)
        {
            _ended = true;
            Release();
        }
    }

    private void Release()
    {
        if (!_held)
            return;
        _held = false;
        free.Release();
    }
}

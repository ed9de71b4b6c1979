namespace Cake.Parallel.Running;

/// <summary>
/// One slot as its holder sees it: held, lent out while inner work runs, or ended. The inner work that ends last hands
/// its own slot over, so that nothing else gets in between.
/// </summary>
internal sealed class HeldSlot(SlotPool pool, HeldSlot? outer)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource? _regained;
    private int _borrowers;
    private bool _held = true;
    private bool _ended;

    /// <summary>How deep inside other work the holder is.</summary>
    public int Depth { get; } = outer is null ? 0 : outer.Depth + 1;

    /// <summary>Gives the slot to inner work, which must have queued for slots before.</summary>
    /// <param name="borrowers">How many pieces of inner work there are; each must call <see cref="Return"/>.</param>
    public void Lend(int borrowers)
    {
        lock (_gate)
        {
            _borrowers += borrowers;
            if (!_held)
                return;
            _held = false;
        }

        pool.Leave();
    }

    /// <summary>A piece of inner work ended. The last one sees to it that the slot is held again.</summary>
    /// <param name="withSlot">Whether it still has the slot it ran in.</param>
    public void Return(bool withSlot)
    {
        TaskCompletionSource? regained = null;
        lock (_gate)
        {
            if (--_borrowers == 0 && !_held && !_ended)
            {
                if (withSlot)
                {
                    Hold();
                    return;
                }

                regained = _regained ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        if (regained is not null)
            _ = RegainAsync(regained);
        else if (withSlot)
            pool.Leave();
    }

    /// <summary>
    /// Waits until the slot is held again; not for other inner work that still runs. Not even a cancellation ends the
    /// wait: it may be that of the inner work only, and the holder goes on.
    /// </summary>
    public Task TakeBackAsync()
    {
        lock (_gate)
            return _regained?.Task ?? Task.CompletedTask;
    }

    /// <summary>The holder's work is over.</summary>
    public void End()
    {
        bool held;
        lock (_gate)
        {
            held = _held;
            _held = false;
            _ended = true;
        }

        if (outer is not null)
            outer.Return(held);
        else if (held)
            pool.Leave();
    }

    private async Task RegainAsync(TaskCompletionSource regained)
    {
        await pool.EnterAsync(int.MaxValue, CancellationToken.None);
        bool kept;
        lock (_gate)
        {
            // It may be held or lent again by now: then this slot is one too many.
            kept = !_held && !_ended && _borrowers == 0;
            if (kept)
                Hold();
            else if (_regained == regained)
                _regained = null;
        }

        if (!kept)
            pool.Leave();
        regained.TrySetResult();
    }

    private void Hold()
    {
        _held = true;
        _regained?.TrySetResult();
        _regained = null;
    }
}

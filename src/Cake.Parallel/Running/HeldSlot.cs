namespace Cake.Parallel.Running;

/// <summary>
/// One slot as its holder sees it: held, lent out while inner work runs, or ended. The inner work that ends last hands
/// its own slot over, so that nothing else gets in between.
/// </summary>
internal sealed class HeldSlot(SlotPool pool, HeldSlot? outer)
{
    private readonly Lock _gate = new();
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

    /// <summary>A piece of inner work ended.</summary>
    /// <param name="withSlot">Whether it still has the slot it ran in.</param>
    public void Return(bool withSlot)
    {
        lock (_gate)
        {
            var takes = --_borrowers == 0 && withSlot && !_held && !_ended;
            _held |= takes;
            if (takes || !withSlot)
                return;
        }

        pool.Leave();
    }

    /// <summary>
    /// Makes sure that the slot is held again, unless other inner work still runs. Not even a cancellation ends the wait:
    /// it may be that of the inner work only, and the holder goes on.
    /// </summary>
    public async Task TakeBackAsync()
    {
        lock (_gate)
        {
            if (_held || _ended || _borrowers > 0)
                return;
        }

        await pool.EnterAsync(int.MaxValue, CancellationToken.None);
        lock (_gate)
        {
            // Another one may have taken it back while this waited, or lent it again.
            if (!_held && !_ended && _borrowers == 0)
            {
                _held = true;
                return;
            }
        }

        pool.Leave();
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
}

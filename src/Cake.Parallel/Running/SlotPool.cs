namespace Cake.Parallel.Running;

/// <summary>
/// The slots themselves. Who waits deepest inside other work gets the next one, so that what was begun ends before
/// something new begins; among equals, who came first. Thread safe.
/// </summary>
internal sealed class SlotPool(int count)
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<TaskCompletionSource, (int Depth, long Arrival)> _waiting = new();
    private int _free = count;
    private long _arrivals;

    /// <summary>Takes a slot now, or queues for one: the place in the queue is taken before this returns.</summary>
    /// <param name="depth">How deep inside other work; deeper goes first.</param>
    /// <param name="ct">Leaves the queue.</param>
    public Task EnterAsync(int depth, CancellationToken ct)
    {
        if (ct.IsCancellationRequested)
            return Task.FromCanceled(ct);
        var place = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_free > 0)
            {
                _free--;
                return Task.CompletedTask;
            }

            _waiting.Enqueue(place, (-depth, _arrivals++));
        }

        return WaitAsync(place, ct);
    }

    /// <summary>Gives a slot back, to the next in the queue if there is one.</summary>
    public void Leave()
    {
        lock (_gate)
        {
            while (_waiting.TryDequeue(out var next, out _))
            {
                // Those that were cancelled are still in the queue, but do not take it.
                if (next.TrySetResult())
                    return;
            }

            _free++;
        }
    }

    private static async Task WaitAsync(TaskCompletionSource place, CancellationToken ct)
    {
        using var registration = ct.Register(() => place.TrySetCanceled(ct));
        await place.Task;
    }
}

using System.Collections.Immutable;

namespace Berrys.Rehearsal.Gateway;

/// <summary>The last calls. Safe for use from many threads.</summary>
public sealed class CallLog
{
    /// <summary>How many calls are remembered.</summary>
    public const int Capacity = 500;

    private readonly Lock _gate = new();
    private readonly Queue<LoggedCall> _calls = new(Capacity);

    /// <summary>The remembered calls, the newest first.</summary>
    public ImmutableArray<LoggedCall> Recent
    {
        get
        {
            lock (_gate)
                return [.. _calls.Reverse()];
        }
    }

    /// <summary>Remembers a call, and forgets the oldest when there are too many.</summary>
    /// <param name="call">The call.</param>
    public void Add(LoggedCall call)
    {
        lock (_gate)
        {
            if (_calls.Count == Capacity)
                _calls.Dequeue();
            _calls.Enqueue(call);
        }
    }
}

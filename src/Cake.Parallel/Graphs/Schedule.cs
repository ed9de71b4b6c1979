namespace Cake.Parallel.Graphs;

/// <summary>
/// Which task may start next: of those whose dependencies all ended well the first in traversal order, so that one slot
/// runs the tasks in Cake's own order. Thread safe.
/// </summary>
internal sealed class Schedule
{
    private readonly Lock _gate = new();
    private readonly List<int>[] _dependents;
    private readonly int[] _missing;
    private readonly SortedSet<int> _ready = [];
    private bool _stopped;

    /// <summary>Starts with the tasks that wait for nothing.</summary>
    /// <param name="dependencies">For each task the tasks it waits for.</param>
    public Schedule(IReadOnlyList<IReadOnlyList<int>> dependencies)
    {
        _dependents = [.. dependencies.Select(_ => new List<int>())];
        _missing = [.. dependencies.Select(needed => needed.Count)];
        foreach (var (task, needed) in dependencies.Index())
        {
            foreach (var dependency in needed)
                _dependents[dependency].Add(task);
            if (needed.Count == 0)
                _ready.Add(task);
        }

        InitiallyReady = _ready.Count;
    }

    /// <summary>How many tasks are ready before any has run.</summary>
    public int InitiallyReady { get; }

    /// <summary>Takes the next task to start.</summary>
    /// <returns>Whether there was one; none after <see cref="Stop"/>.</returns>
    public bool TryTake(out int task)
    {
        lock (_gate)
        {
            task = _ready.Count > 0 ? _ready.Min : -1;
            return !_stopped && _ready.Remove(task);
        }
    }

    /// <summary>A task ended well.</summary>
    /// <returns>How many tasks became ready by that.</returns>
    public int Complete(int task)
    {
        lock (_gate)
        {
            var released = _dependents[task].Where(dependent => --_missing[dependent] == 0).ToArray();
            _ready.UnionWith(released);
            return released.Length;
        }
    }

    /// <summary>No further task may start.</summary>
    public void Stop()
    {
        lock (_gate)
            _stopped = true;
    }
}

namespace Cake.Parallel.Tests;

/// <summary>Leaf work that counts how much of it runs at once.</summary>
internal sealed class Leaves
{
    private readonly Lock _gate = new();
    private int _running;

    /// <summary>The most that ever ran at once.</summary>
    public int Peak { get; private set; }

    public async Task<int> RunAsync()
    {
        lock (_gate)
            Peak = Math.Max(Peak, ++_running);
        await Task.Yield();
        lock (_gate)
            _running--;
        return 1;
    }
}

namespace Cake.Parallel.Tests;

/// <summary>Leaf work that counts how much of it runs at once.</summary>
internal sealed class Leaves(Action<int>? onLeaf = null)
{
    private readonly Lock _gate = new();
    private int _running;
    private int _count;

    /// <summary>The most that ever ran at once.</summary>
    public int Peak { get; private set; }

    public async Task<int> RunAsync()
    {
        int number;
        lock (_gate)
        {
            Peak = Math.Max(Peak, ++_running);
            number = _count++;
        }

        onLeaf?.Invoke(number);
        await Task.Yield();
        lock (_gate)
            _running--;
        return 1;
    }
}

using Berrys.Pipeline.Security;

namespace Berrys.Build.Scanning;

/// <summary>What the scans of a target said. Safe to use from many threads.</summary>
public sealed class ScanResults
{
    private readonly Lock _lock = new();
    private readonly List<ScanResult> _all = [];

    /// <summary>All of them so far.</summary>
    public IReadOnlyList<ScanResult> All
    {
        get
        {
            lock (_lock)
                return [.. _all];
        }
    }

    /// <summary>Keeps a result.</summary>
    /// <param name="result">The result.</param>
    public void Add(ScanResult result)
    {
        lock (_lock)
            _all.Add(result);
    }
}

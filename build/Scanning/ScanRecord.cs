using System.Collections.Immutable;
using Berrys.Pipeline.Security;

namespace Berrys.Build.Scanning;

/// <summary>What the scans of a run said, by target. Safe to use from many threads.</summary>
public sealed class ScanRecord
{
    private readonly Lock _lock = new();
    private readonly List<(string Target, ScanResult Result)> _results = [];
    private readonly HashSet<string> _complete = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>All results so far.</summary>
    public ImmutableArray<ScanResult> All
    {
        get
        {
            lock (_lock)
                return [.. _results.Select(entry => entry.Result)];
        }
    }

    /// <summary>Keeps a result.</summary>
    /// <param name="target">The target that it belongs to.</param>
    /// <param name="result">The result.</param>
    public void Add(string target, ScanResult result)
    {
        lock (_lock)
            _results.Add((target, result));
    }

    /// <summary>Keeps that all scans of a target have said what they had to say.</summary>
    /// <param name="target">The target.</param>
    public void Complete(string target)
    {
        lock (_lock)
            _complete.Add(target);
    }

    /// <summary>Whether all scans of a target have said what they had to say.</summary>
    /// <param name="target">The target.</param>
    /// <returns><see langword="false"/> for one that broke off.</returns>
    public bool IsComplete(string target)
    {
        lock (_lock)
            return _complete.Contains(target);
    }

    /// <summary>The results of one target so far.</summary>
    /// <param name="target">The target.</param>
    /// <returns>Its results.</returns>
    public ImmutableArray<ScanResult> Of(string target)
    {
        lock (_lock)
            return [.. _results.Where(entry => entry.Target == target).Select(entry => entry.Result)];
    }
}

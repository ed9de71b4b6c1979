using System.Collections.Immutable;

namespace Berrys.Pipeline.Security;

/// <summary>Whether a scan took place.</summary>
public enum ScanState
{
    /// <summary>It did: the findings are all that there is.</summary>
    Scanned,

    /// <summary>What it takes cannot be had here: nothing is known.</summary>
    NotScanned,

    /// <summary>The scanner crashed, timed out or printed what cannot be read: nothing is known.</summary>
    Failed,
}

/// <summary>What a scanner says of one service or image.</summary>
/// <param name="Scanner">The scanner, such as <c>bandit</c>.</param>
/// <param name="State">Whether it scanned.</param>
/// <param name="Findings">What it found.</param>
/// <param name="Reason">Why it did not scan, one line.</param>
public sealed record ScanResult(string Scanner, ScanState State, ImmutableArray<Finding> Findings, string? Reason = null)
{
    /// <summary>A scan that took place.</summary>
    /// <param name="scanner">The scanner.</param>
    /// <param name="findings">What it found.</param>
    /// <returns>The result.</returns>
    public static ScanResult Of(string scanner, IEnumerable<Finding> findings) => new(scanner, ScanState.Scanned, [.. findings]);

    /// <summary>A scan that cannot be had here.</summary>
    /// <param name="scanner">The scanner.</param>
    /// <param name="reason">Why, and what would bring it.</param>
    /// <returns>The result.</returns>
    public static ScanResult NotScanned(string scanner, string reason) => new(scanner, ScanState.NotScanned, [], reason);

    /// <summary>A scan that broke.</summary>
    /// <param name="scanner">The scanner.</param>
    /// <param name="reason">How.</param>
    /// <returns>The result.</returns>
    public static ScanResult Failed(string scanner, string reason) => new(scanner, ScanState.Failed, [], reason);
}

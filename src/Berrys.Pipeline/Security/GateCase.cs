using System.Collections.Immutable;

namespace Berrys.Pipeline.Security;

/// <summary>What the gate has to judge.</summary>
public sealed record GateCase
{
    /// <summary>What the scans said.</summary>
    public required ImmutableArray<ScanResult> Scans { get; init; }

    /// <summary>The day, in UTC.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The policy.</summary>
    public GatePolicy Policy { get; init; } = new();

    /// <summary>The fingerprints that the baseline has; <see langword="null"/> without a baseline.</summary>
    public ImmutableHashSet<string>? Baseline { get; init; }

    /// <summary>Whether what could not be scanned refuses.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Whether all of the workspace was to be scanned by every scanner, so that a waiver without a finding is one that nobody needs.</summary>
    public bool IsWhole { get; init; }
}

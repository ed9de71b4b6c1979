using System.Collections.Immutable;
using Berrys.Pipeline.Workspaces.Definitions;

namespace Berrys.Pipeline.Security;

/// <summary>What the gate decided and why.</summary>
public sealed record GateVerdict
{
    /// <summary>How it decided.</summary>
    public required GateOutcome Outcome { get; init; }

    /// <summary>All findings, the worst first.</summary>
    public required ImmutableArray<JudgedFinding> Findings { get; init; }

    /// <summary>What the scans said, by scanner.</summary>
    public required ImmutableArray<ScanResult> Scans { get; init; }

    /// <summary>The waivers that hold no more.</summary>
    public ImmutableArray<WaiverDefinition> Expired { get; init; } = [];

    /// <summary>The waivers that hold and that no finding needs; empty when not everything was scanned.</summary>
    public ImmutableArray<WaiverDefinition> Unused { get; init; } = [];

    /// <summary>Whether what could not be scanned refused.</summary>
    public bool IsStrict { get; init; }

    /// <summary>The findings that refuse.</summary>
    public ImmutableArray<JudgedFinding> Refusing => [.. Findings.Where(finding => finding.Decision == FindingDecision.Refused)];

    /// <summary>The findings that a waiver lets through.</summary>
    public ImmutableArray<JudgedFinding> Waived => [.. Findings.Where(finding => finding.Decision == FindingDecision.Waived)];

    /// <summary>The scans that could not be had.</summary>
    public ImmutableArray<ScanResult> NotScanned => [.. Scans.Where(scan => scan.State == ScanState.NotScanned)];

    /// <summary>The scans that broke.</summary>
    public ImmutableArray<ScanResult> Failed => [.. Scans.Where(scan => scan.State == ScanState.Failed)];

    /// <summary>Counts findings by severity.</summary>
    /// <param name="findings">The findings.</param>
    /// <returns>The worst first; a severity that none has is left out.</returns>
    public static ImmutableArray<(Severity Severity, int Count)> Count(IEnumerable<JudgedFinding> findings) =>
        [.. findings.GroupBy(finding => finding.Finding.Severity).OrderByDescending(group => group.Key).Select(group => (group.Key, group.Count()))];
}

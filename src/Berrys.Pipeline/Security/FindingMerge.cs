using System.Collections.Immutable;

namespace Berrys.Pipeline.Security;

/// <summary>Makes one list of what several scans found, each finding once.</summary>
public static class FindingMerge
{
    /// <summary>Merges findings. What is reported twice at the same place is one finding; alike ones at other places stay apart.</summary>
    /// <param name="findings">The findings, in any order.</param>
    /// <returns>The worst first, then by place; no two have the same fingerprint.</returns>
    public static ImmutableArray<TracedFinding> Of(IEnumerable<Finding> findings) =>
    [
        .. findings
            .GroupBy(Fingerprint.Subject, StringComparer.Ordinal)
            .SelectMany(alike => Places(alike).Select((finding, occurrence) => new TracedFinding(finding, Fingerprint.Of(alike.Key, occurrence))))
            .OrderByDescending(traced => traced.Finding.Severity)
            .ThenBy(traced => traced.Finding.Path, StringComparer.Ordinal)
            .ThenBy(traced => traced.Finding.Line)
            .ThenBy(traced => traced.Finding.Column)
            .ThenBy(traced => traced.Fingerprint, StringComparer.Ordinal),
    ];

    // Two versions of a package in one image are two findings: one may have a fix and the other none.
    private static IEnumerable<Finding> Places(IEnumerable<Finding> alike) => alike
        .GroupBy(finding => (finding.Line, finding.Column, finding.InstalledVersion))
        .Select(same => same.Aggregate(Join))
        .OrderBy(finding => finding.Line)
        .ThenBy(finding => finding.Column)
        .ThenBy(finding => finding.InstalledVersion, StringComparer.Ordinal);

    private static Finding Join(Finding one, Finding other) => one with
    {
        Severity = one.Severity >= other.Severity ? one.Severity : other.Severity,
        Message = First(one.Message, other.Message)!,
        FixedVersion = First(one.FixedVersion, other.FixedVersion),
        Help = First(one.Help?.OriginalString, other.Help?.OriginalString) is { } help ? new Uri(help) : null,
    };

    // The same whichever comes first.
    private static string? First(string? one, string? other) => (one, other) switch
    {
        (null, _) => other,
        (_, null) => one,
        _ => string.CompareOrdinal(one, other) <= 0 ? one : other,
    };
}

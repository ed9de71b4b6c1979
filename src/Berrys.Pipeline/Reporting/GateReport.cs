using System.Collections.Immutable;
using Berrys.Pipeline.Security;

namespace Berrys.Pipeline.Reporting;

/// <summary>Says for people what the gate decided.</summary>
public static class GateReport
{
    private const int ReasonWidth = 300;

    /// <summary>The whole report: the table, what is not known, the waivers, the verdict in the last line.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="whole">The file that has all findings.</param>
    /// <returns>The lines.</returns>
    public static ImmutableArray<string> Lines(GateVerdict verdict, string whole) =>
    [
        .. FindingTable.Lines(verdict.Findings, whole),
        .. Grouped(verdict.NotScanned).Select(scan => $"NOT SCANNED by {scan}"),
        .. Grouped(verdict.Failed).Select(scan => $"SCAN FAILED: {scan}"),
        .. verdict.Expired.Select(waiver => $"{GateWords.Of(waiver)} has expired: mend the finding, or date the waiver anew with a reason"),
        .. verdict.Unused.Select(waiver => $"{GateWords.Of(waiver)} matches no finding: take it out"),
        $"Gate: {Summary(verdict)}",
    ];

    /// <summary>The error that ends a run whose gate did not pass.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The error (exit code 1 for a scan that broke, 4 for a refusal); <see langword="null"/> when it passed.</returns>
    public static BerrysException? Error(GateVerdict verdict) => verdict.Outcome switch
    {
        GateOutcome.Failed => new(ExitCode.Failed, $"The gate cannot pass, a scan failed: {Grouped(verdict.Failed)[0]}", "Mend the scan, then run again (docs/gate.md)."),
        GateOutcome.Refused => new(ExitCode.Refused, $"The gate refuses: {string.Join("; ", Reasons(verdict))}", Next(verdict)),
        _ => null,
    };

    private static string Summary(GateVerdict verdict)
    {
        var parts = new List<string> { GateWords.Counted(verdict.Findings) };
        if (!verdict.Refusing.IsEmpty)
            parts.Add($"refused: {GateWords.Counted(verdict.Refusing)}");
        if (!verdict.Waived.IsEmpty)
            parts.Add($"waived: {GateWords.Findings(verdict.Waived.Length)}");
        if (!verdict.NotScanned.IsEmpty)
            parts.Add($"not scanned: {Names(verdict.NotScanned)}");
        if (!verdict.Failed.IsEmpty)
            parts.Add($"failed: {Names(verdict.Failed)}");
        return $"{verdict.Outcome.ToString().ToLowerInvariant()}; {string.Join("; ", parts)}";
    }

    private static IEnumerable<string> Reasons(GateVerdict verdict)
    {
        if (verdict.Refusing is [var worst, ..])
            yield return $"{GateWords.Counted(verdict.Refusing)}, the worst: {ReportText.OneLine(FindingText.Of(worst.Finding))}";
        foreach (var waiver in verdict.Expired)
            yield return $"{GateWords.Of(waiver)} has expired";
        if (verdict.IsStrict && !verdict.NotScanned.IsEmpty)
            yield return $"not scanned: {Grouped(verdict.NotScanned)[0]}";
    }

    private static string Next(GateVerdict verdict) => verdict.Refusing.IsEmpty && verdict.Expired.IsEmpty
        ? "Install what is missing (--bootstrap), then run again."
        : "Mend it, or waive it in pipeline.yaml with id, reason, owner and expires (docs/gate.md).";

    private static string Names(IEnumerable<ScanResult> scans) =>
        string.Join(", ", scans.Select(scan => ReportText.OneLine(scan.Scanner)).Distinct(StringComparer.Ordinal));

    // Four services that lack the same scanner are one piece of news.
    private static ImmutableArray<string> Grouped(IEnumerable<ScanResult> scans) =>
        [.. scans.Select(scan => $"{ReportText.OneLine(scan.Scanner)}: {ReportText.Cut(ReportText.OneLine(scan.Reason ?? "no reason given"), ReasonWidth)}").Distinct(StringComparer.Ordinal)];
}

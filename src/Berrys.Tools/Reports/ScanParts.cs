using Berrys.Pipeline.Security;

namespace Berrys.Tools.Reports;

/// <summary>Puts the results of a scan together that was done in parts.</summary>
public static class ScanParts
{
    /// <summary>Joins them.</summary>
    /// <param name="scanner">The scanner.</param>
    /// <param name="parts">The results of the parts.</param>
    /// <returns>All findings; the first part that did not scan speaks for the whole.</returns>
    public static ScanResult Join(string scanner, IReadOnlyList<ScanResult> parts) =>
        parts.FirstOrDefault(part => part.State != ScanState.Scanned) ?? ScanResult.Of(scanner, parts.SelectMany(part => part.Findings));
}

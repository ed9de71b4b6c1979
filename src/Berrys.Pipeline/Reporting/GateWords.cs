using System.Globalization;
using Berrys.Pipeline.Security;
using Berrys.Pipeline.Workspaces.Definitions;

namespace Berrys.Pipeline.Reporting;

/// <summary>The words of the gate's report.</summary>
internal static class GateWords
{
    /// <summary>The word for a severity.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns>The word.</returns>
    public static string Of(Severity severity) => severity.ToString().ToLowerInvariant();

    /// <summary>The word for a decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>The word.</returns>
    public static string Of(FindingDecision decision) => decision switch
    {
        FindingDecision.Refused => "refused",
        FindingDecision.Waived => "waived",
        FindingDecision.Known => "known",
        FindingDecision.Unfixable => "no fix",
        _ => "allowed",
    };

    /// <summary>A number of findings.</summary>
    /// <param name="count">The number.</param>
    /// <returns>Such as <c>1 finding</c>.</returns>
    public static string Findings(int count) => count == 1 ? "1 finding" : string.Create(CultureInfo.InvariantCulture, $"{count} findings");

    /// <summary>A number of findings with how many there are of each severity.</summary>
    /// <param name="findings">The findings.</param>
    /// <returns>Such as <c>3 findings (1 critical, 2 high)</c>.</returns>
    public static string Counted(IReadOnlyCollection<JudgedFinding> findings)
    {
        var counts = GateVerdict.Count(findings).Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Count} {Of(entry.Severity)}"));
        return findings.Count == 0 ? "no findings" : $"{Findings(findings.Count)} ({string.Join(", ", counts)})";
    }

    /// <summary>Names a waiver with its place.</summary>
    /// <param name="waiver">The waiver.</param>
    /// <returns>Such as <c>pipeline.yaml:12: the waiver of B307 (Ada, until 2026-12-31)</c>.</returns>
    public static string Of(WaiverDefinition waiver) => ReportText.OneLine(
        string.Create(CultureInfo.InvariantCulture, $"pipeline.yaml:{waiver.Line}: the waiver of {waiver.Id} ({waiver.Owner}, until {waiver.Expires:yyyy-MM-dd})"));
}

using System.Collections.Immutable;
using System.Globalization;
using Berrys.Pipeline.Security;

namespace Berrys.Pipeline.Reporting;

/// <summary>Shows findings by service: the worst services first, and in each the worst finding.</summary>
public static class FindingTable
{
    /// <summary>How many findings are shown; a list that nobody reads to its end hides what matters.</summary>
    public const int Limit = 50;

    private const int MessageWidth = 100;
    private const int PlaceWidth = 120;

    /// <summary>Lays the table out.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="whole">The file that has all of them.</param>
    /// <returns>The lines; none without findings.</returns>
    public static ImmutableArray<string> Lines(ImmutableArray<JudgedFinding> findings, string whole)
    {
        ImmutableArray<JudgedFinding> shown =
        [
            .. findings
                .OrderBy(finding => finding.Decision != FindingDecision.Refused)
                .ThenByDescending(finding => finding.Finding.Severity)
                .Take(Limit),
        ];
        var totals = findings.CountBy(Group).ToDictionary(StringComparer.Ordinal);
        var rows = TextColumns.Align([.. shown.Select(Row)]).Zip(shown, (line, finding) => (Line: line, Group: Group(finding))).ToLookup(row => row.Group, row => row.Line, StringComparer.Ordinal);
        var lines = rows.SelectMany(group => group.Select(line => $"  {line}").Prepend($"{group.Key}: {GateWords.Findings(totals[group.Key])}"));
        var left = findings.Length - shown.Length;
        return left == 0
            ? [.. lines]
            : [.. lines, string.Create(CultureInfo.InvariantCulture, $"{left} more, less severe than these: the whole list is in {whole}")];
    }

    private static string Group(JudgedFinding finding) => finding.Finding.Service is { } service ? ReportText.OneLine(service) : "the workspace";

    private static string[] Row(JudgedFinding judged)
    {
        var finding = judged.Finding;
        return
        [
            GateWords.Of(finding.Severity),
            GateWords.Of(judged.Decision),
            ReportText.Cut(ReportText.OneLine(FindingText.Place(finding)), PlaceWidth),
            ReportText.OneLine($"{finding.Scanner} {finding.Rule}"),
            ReportText.Cut(ReportText.OneLine(FindingText.Subject(finding)), MessageWidth),
        ];
    }
}

using System.Text.Json;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Security;
using Berrys.Tools.Processes;
using Berrys.Tools.Reports;
using Berrys.Tools.SecretScans;

namespace Berrys.Tools.Gitleaks;

/// <summary>Reads gitleaks' report (<c>--report-format=json</c>). Of what it holds in clear (<c>Secret</c>, <c>Match</c>, author, message) nothing is kept.</summary>
public static class GitleaksReport
{
    /// <summary>The scanner's name.</summary>
    public const string Scanner = "gitleaks";

    /// <summary>Judges a run.</summary>
    /// <param name="result">How it ended: 0 without findings, <see cref="GitleaksCommand.FoundExitCode"/> with.</param>
    /// <param name="report">The report that it wrote.</param>
    /// <param name="folder">The folder that it looked into, absolute, laid out like the workspace.</param>
    /// <param name="serviceOf">The component that a path belongs to.</param>
    /// <returns>The findings; a failure when it crashed, took too long, or wrote what cannot be read.</returns>
    public static ScanResult Judge(CommandResult result, ReportReading report, string folder, Func<string, string?> serviceOf)
    {
        if (result.DeadlinePassed || result.ExitCode is not (0 or GitleaksCommand.FoundExitCode))
            return ScanResult.Failed(Scanner, PlainText.Line(LastWords.Of(Scanner, result)));
        if (report.Problem is { } problem)
            return ScanResult.Failed(Scanner, $"gitleaks: {CommandFailure.Ending(result)}; {problem}");
        if (JsonReport.Read(report.Content, document => Read(document, folder)) is not { } secrets)
            return ScanResult.Failed(Scanner, "gitleaks' report cannot be read");
        return result.ExitCode != 0 && secrets.Count == 0
            ? ScanResult.Failed(Scanner, "gitleaks says that it found something, and its report is empty")
            : ScanResult.Of(Scanner, secrets.Select(secret => secret.ToFinding(serviceOf)));
    }

    private static List<SecretFinding>? Read(JsonElement document, string folder)
    {
        if (document.ValueKind != JsonValueKind.Array)
            return null;
        var secrets = new List<SecretFinding>();
        foreach (var entry in document.EnumerateArray())
        {
            if (entry.Line("RuleID", 100) is not { } rule)
                return null;
            secrets.Add(new SecretFinding(Scanner, rule, Kind(rule, entry))
            {
                Path = ReportPath.Within(folder, entry.Text("File")),
                Line = entry.Number("StartLine") is > 0 and var line ? line : null,
                Column = entry.Number("StartColumn") is > 0 and var column ? column : null,
                Commit = entry.Text("Commit"),
            });
        }

        return secrets;
    }

    // The description is the rule's, but who wrote the rule is unknown: it must not quote what was found.
    private static string Kind(string rule, JsonElement entry) =>
        entry.Text("Description") is { Length: > 0 } description
        && ((string[])["Secret", "Match"]).All(name => entry.Text(name) is null or "" || !description.Contains(entry.Text(name)!, StringComparison.OrdinalIgnoreCase))
            ? description
            : rule;
}

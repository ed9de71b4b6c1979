using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Security;
using Berrys.Tools.Processes;
using Berrys.Tools.Reports;

namespace Berrys.Tools.Bandit;

/// <summary>
/// Reads bandit's report (<c>--format json</c>). Old versions lack <c>issue_cwe</c> and <c>col_offset</c>; 1.6 ends with 0 on a
/// file that it cannot parse, which only the list <c>errors</c> tells.
/// </summary>
public static class BanditReport
{
    /// <summary>The scanner's name.</summary>
    public const string Scanner = "bandit";

    // Their message quotes the password that they found.
    private const string HardCodedPassword = "hardcoded password";

    /// <summary>Judges a run.</summary>
    /// <param name="result">How it ended: 0 without findings, 1 with.</param>
    /// <param name="report">The report that it wrote.</param>
    /// <param name="root">The workspace's folder, absolute.</param>
    /// <param name="service">The component that was scanned.</param>
    /// <returns>The findings; a failure when it crashed, took too long, left a file out, or wrote what cannot be read.</returns>
    public static ScanResult Judge(CommandResult result, ReportReading report, string root, string service)
    {
        if (result.DeadlinePassed || result.ExitCode is not (0 or 1))
            return ScanResult.Failed(Scanner, PlainText.Line(LastWords.Of(Scanner, result)));
        if (report.Problem is { } problem)
            return ScanResult.Failed(Scanner, $"{PlainText.Line(LastWords.Of(Scanner, result))}; {problem}");
        var read = JsonReport.Read(report.Content, document => Read(document, root, service));
        if (read is null)
            return ScanResult.Failed(Scanner, "bandit's report cannot be read");
        return result.ExitCode == 1 && read is { State: ScanState.Scanned, Findings.IsEmpty: true }
            ? ScanResult.Failed(Scanner, $"{PlainText.Line(LastWords.Of(Scanner, result))}; its report has no finding")
            : read;
    }

    private static ScanResult? Read(JsonElement document, string root, string service)
    {
        if (document.List("results") is not { } results || document.List("errors") is not { } errors)
            return null;
        if (errors.Select(error => Unread(error, root)).ToArray() is { Length: > 0 } unread)
        {
            var more = unread.Length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" (and {unread.Length - 1} more)");
            return ScanResult.Failed(Scanner, $"bandit could not read {unread[0]}{more}");
        }

        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var entry in results)
        {
            if (entry.Line("test_id", 40) is not { } rule || entry.Line("issue_text") is not { } text)
                return null;
            findings.Add(new Finding
            {
                Scanner = Scanner,
                Rule = rule,
                Severity = SeverityOf(entry.Text("issue_severity")),
                Message = Message(text, entry),
                Service = service,
                Path = ReportPath.Within(root, entry.Text("filename")),
                Line = entry.Number("line_number") is > 0 and var line ? line : null,
                // It counts columns from 0.
                Column = entry.Number("col_offset") is { } offset ? offset + 1 : null,
                Help = ReportPath.Web(entry.Text("more_info")),
            });
        }

        return ScanResult.Of(Scanner, findings);
    }

    private static string Unread(JsonElement error, string root) =>
        $"{ReportPath.Within(root, error.Text("filename")) ?? "a file"}: {error.Line("reason") ?? "no reason given"}";

    private static string Message(string text, JsonElement entry)
    {
        var shown = text.Contains(HardCodedPassword, StringComparison.OrdinalIgnoreCase) ? "Possible hardcoded password (not shown)." : text;
        return entry.Map("issue_cwe")?.Number("id") is { } weakness ? string.Create(CultureInfo.InvariantCulture, $"{shown} (CWE-{weakness})") : shown;
    }

    private static Severity SeverityOf(string? word) => word?.ToUpperInvariant() switch
    {
        "LOW" => Severity.Low,
        "MEDIUM" => Severity.Medium,
        "HIGH" => Severity.High,
        _ => Severity.Unknown,
    };
}

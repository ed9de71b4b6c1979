using System.Text.Json;
using Berrys.Pipeline.Security;
using Berrys.Tools.Images;
using Berrys.Tools.Reports;

namespace Berrys.Tools.Trivy;

/// <summary>Reads one entry of a report. Of a secret only its place is kept: never <c>Match</c> and <c>Code</c>, which may hold it in clear.</summary>
internal static class TrivyFinding
{
    private const int LongestName = 120;

    /// <summary>The lists of a result, each with what reads an entry: from the entry, the result's target, and what all findings have in common.</summary>
    public static IReadOnlyList<(string Key, Func<JsonElement, string?, Finding, Finding?> Read)> Kinds { get; } =
        [("Vulnerabilities", Vulnerability), ("Secrets", Secret), ("Misconfigurations", Misconfiguration)];

    /// <summary>Whether an entry says that something is in order: <c>Status</c> of misconfigurations.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsPassed(JsonElement entry) => entry.Text("Status") is "PASS" or "EXCEPTION";

    private static Finding? Vulnerability(JsonElement entry, string? target, Finding template)
    {
        if (entry.Line("VulnerabilityID", LongestName) is not { } id)
            return null;
        var package = Word(entry.Text("PkgName"));
        var installed = Word(entry.Text("InstalledVersion"));
        var mended = Word(entry.Text("FixedVersion"));
        var title = entry.Line("Title") ?? entry.Line("Description") ?? id;
        return template with
        {
            Rule = id,
            Severity = SeverityOf(entry),
            Message = PlainText.Line($"{package} {installed}: {title}") + (mended is null ? " (no fix yet)" : $" (mended in {mended})"),
            Package = package,
            InstalledVersion = installed,
            FixedVersion = mended,
            Path = ImagePath.Shown(entry.Text("PkgPath")),
            Help = ReportPath.Web(entry.Text("PrimaryURL")),
        };
    }

    private static Finding? Secret(JsonElement entry, string? target, Finding template) =>
        entry.Line("RuleID", LongestName) is not { } rule
            ? null
            : template with
            {
                Rule = rule,
                Severity = SeverityOf(entry),
                Message = $"A secret lies in the image (rule {rule}; not shown)",
                Path = ImagePath.Shown(target),
                Line = Line(entry),
            };

    private static Finding? Misconfiguration(JsonElement entry, string? target, Finding template) =>
        (entry.Line("ID", LongestName) ?? entry.Line("AVDID", LongestName)) is not { } rule
            ? null
            : template with
            {
                Rule = rule,
                Severity = SeverityOf(entry),
                Message = PlainText.Line($"{entry.Text("Title")}: {entry.Text("Message")}"),
                Path = ImagePath.Shown(target),
                Line = entry.Map("CauseMetadata") is { } cause ? Line(cause) : null,
                Help = ReportPath.Web(entry.Text("PrimaryURL")),
            };

    private static int? Line(JsonElement entry) => entry.Number("StartLine") is > 0 and var line ? line : null;

    private static string? Word(string? text) => string.IsNullOrEmpty(text) || PlainText.Line(text, LongestName) is not { Length: > 0 } word ? null : word;

    private static Severity SeverityOf(JsonElement entry) => entry.Text("Severity")?.ToUpperInvariant() switch
    {
        "LOW" => Severity.Low,
        "MEDIUM" => Severity.Medium,
        "HIGH" => Severity.High,
        "CRITICAL" => Severity.Critical,
        _ => Severity.Unknown,
    };
}

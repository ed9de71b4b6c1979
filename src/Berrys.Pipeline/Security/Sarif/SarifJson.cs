using System.Globalization;
using System.Text.Json.Nodes;
using Berrys.Pipeline.Workspaces.Definitions;

namespace Berrys.Pipeline.Security.Sarif;

/// <summary>Writes a verdict in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0, errata 01): one run per scanner.</summary>
public static class SarifJson
{
    /// <summary>The file's name among the artifacts.</summary>
    public const string File = "findings.sarif";

    /// <summary>The name of the fingerprint among a result's <c>partialFingerprints</c>.</summary>
    public const string FingerprintName = Fingerprint.Recipe;

    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Writes a verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The text.</returns>
    public static string Write(GateVerdict verdict)
    {
        var findings = verdict.Findings.ToLookup(finding => finding.Finding.Scanner, StringComparer.Ordinal);
        var scans = verdict.Scans.ToLookup(scan => scan.Scanner, StringComparer.Ordinal);
        var scanners = scans.Select(group => group.Key).Union(findings.Select(group => group.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return CanonicalJson.Write(new JsonObject
        {
            ["$schema"] = Schema,
            ["version"] = "2.1.0",
            ["runs"] = CanonicalJson.List(scanners.Select(scanner => Run(scanner, [.. scans[scanner]], [.. findings[scanner]]))),
        });
    }

    private static JsonObject Run(string scanner, ScanResult[] scans, JudgedFinding[] findings)
    {
        var rules = new SarifRuleTable(findings);
        ScanResult[] unknown = [.. scans.Where(scan => scan.State != ScanState.Scanned)];
        // A run without the list is one that did not look (section 3.14.23); an empty list says that nothing is there.
        var hasLooked = findings.Length > 0 || unknown.Length < scans.Length;
        return CanonicalJson.Present(
            ("tool", new JsonObject { ["driver"] = new JsonObject { ["name"] = scanner, ["rules"] = rules.Write() } }),
            ("columnKind", "unicodeCodePoints"),
            ("invocations", new JsonArray(CanonicalJson.Present(
                ("executionSuccessful", unknown.Length == 0),
                ("toolExecutionNotifications", unknown.Length == 0 ? null : CanonicalJson.List(unknown.Select(Notification)))))),
            ("results", hasLooked ? CanonicalJson.List(findings.Select(finding => Result(finding, rules))) : null));
    }

    private static JsonObject Notification(ScanResult scan) => new()
    {
        ["level"] = scan.State == ScanState.Failed ? "error" : "warning",
        ["message"] = Text(scan.Reason ?? "not scanned"),
    };

    private static JsonObject Result(JudgedFinding judged, SarifRuleTable rules)
    {
        var finding = judged.Finding;
        return CanonicalJson.Present(
            ("ruleId", finding.Rule),
            ("ruleIndex", rules.IndexOf(finding.Rule)),
            ("level", SarifRuleTable.Level(finding.Severity)),
            ("message", Text(FindingText.Subject(finding))),
            ("locations", new JsonArray(SarifLocation.Of(finding))),
            ("partialFingerprints", new JsonObject { [FingerprintName] = judged.Traced.Fingerprint }),
            ("baselineState", judged.IsNew switch { true => "new", false => "unchanged", _ => null }),
            ("suppressions", judged.Waiver is { } waiver ? new JsonArray(Suppression(waiver)) : null),
            ("properties", CanonicalJson.Present(
                ("decision", judged.Decision.ToString().ToLowerInvariant()),
                ("fixedVersion", finding.FixedVersion),
                ("image", finding.Image),
                ("installedVersion", finding.InstalledVersion),
                ("package", finding.Package),
                ("service", finding.Service),
                ("severity", finding.Severity.ToString().ToLowerInvariant()))));
    }

    private static JsonObject Suppression(WaiverDefinition waiver) => new()
    {
        ["kind"] = "external",
        ["status"] = "accepted",
        ["justification"] = string.Create(CultureInfo.InvariantCulture, $"{waiver.Reason} ({waiver.Owner}, until {waiver.Expires:yyyy-MM-dd})"),
    };

    private static JsonObject Text(string text) => new() { ["text"] = text };
}

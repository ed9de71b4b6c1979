using System.Globalization;
using System.Text;
using System.Text.Json;
using Berrys.Pipeline.Security;
using Berrys.Tools.Reports;

namespace Berrys.Tools.Sarif;

/// <summary>Reads what another tool reports in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0, errata 01).</summary>
public static class SarifReport
{
    /// <summary>What a scanner is called whose report gives no name.</summary>
    public const string Unnamed = "sarif";

    /// <summary>Reads a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="file">What it is called in messages.</param>
    /// <param name="scanner">The scanner's name, or <see langword="null"/> for the one that each run gives.</param>
    /// <param name="root">The workspace's folder, absolute.</param>
    /// <param name="serviceOf">Says which component a path belongs to.</param>
    /// <returns>A result for each run of a tool; a report that cannot be read is a scan that failed.</returns>
    public static IReadOnlyList<ScanResult> Judge(ReportReading report, string file, string? scanner, string root, Func<string, string?> serviceOf)
    {
        if (report.Problem is { } problem)
            return [ScanResult.Failed(scanner ?? Unnamed, $"{file}: {problem}")];
        var results = JsonReport.Read(report.Content, document => Runs(document, file, scanner, root, serviceOf));
        return results ?? [ScanResult.Failed(scanner ?? Unnamed, $"{file} is no SARIF 2.1.0")];
    }

    private static List<ScanResult>? Runs(JsonElement document, string file, string? scanner, string root, Func<string, string?> serviceOf)
    {
        if (document.Text("version") != "2.1.0" || document.List("runs") is not { } runs)
            return null;
        var results = runs.Select(run => Run(run, file, scanner, root, serviceOf)).ToList();
        return results.Count > 0 ? results : [ScanResult.Failed(scanner ?? Unnamed, $"{file} holds no run of any tool")];
    }

    private static ScanResult Run(JsonElement run, string file, string? scanner, string root, Func<string, string?> serviceOf)
    {
        var driver = run.Map("tool")?.Map("driver") ?? default;
        var name = scanner ?? (driver.Text("name") is { } given ? NameOf(given) : Unnamed);
        if (run.List("invocations")?.Any(Broke) == true)
            return ScanResult.Failed(name, $"{file} says that {name} did not run to its end");
        // A run without the list is one that did not look (section 3.14.23).
        if (run.List("results") is not { } results)
            return ScanResult.Failed(name, $"{file} has no results of {name}, not even none");
        var rules = new SarifRules(driver);
        return ScanResult.Of(name, results.Where(Counts).Select(result => FindingOf(result, rules, name, root, serviceOf)));
    }

    private static bool Broke(JsonElement invocation) =>
        invocation.ValueKind == JsonValueKind.Object && invocation.TryGetProperty("executionSuccessful", out var success) && success.ValueKind == JsonValueKind.False;

    // What passed, does not apply, is gone or was let through by its own tool is no finding.
    private static bool Counts(JsonElement result) =>
        (result.Text("kind") ?? "fail") is "fail" or "open" or "review"
        && result.Text("baselineState") != "absent"
        && result.List("suppressions")?.Any(suppression => (suppression.Text("status") ?? "accepted") == "accepted") != true;

    private static Finding FindingOf(JsonElement result, SarifRules rules, string scanner, string root, Func<string, string?> serviceOf)
    {
        var rule = rules.Of(result);
        var place = result.List("locations")?.FirstOrDefault().Map("physicalLocation") ?? default;
        var path = PathOf(place.Map("artifactLocation")?.Text("uri"), root);
        var region = place.Map("region") ?? default;
        return new Finding
        {
            Scanner = scanner,
            Rule = rule.Id,
            Severity = rule.SeverityOf(result),
            Message = result.Map("message")?.Line("text") ?? rule.Description ?? "no message",
            Path = path,
            Line = path is not null && region.Number("startLine") is >= 1 and { } line ? line : null,
            Column = path is not null && region.Number("startColumn") is >= 1 and { } column ? column : null,
            Service = path is not null ? serviceOf(path) : null,
            Help = rule.Help,
        };
    }

    private static string? PathOf(string? uri, string root)
    {
        if (uri is null)
            return null;
        if (!uri.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            return ReportPath.Within(root, Uri.UnescapeDataString(uri));
        return Uri.TryCreate(uri, UriKind.Absolute, out var file) ? ReportPath.Within(root, file.LocalPath) : null;
    }

    // A key that pipeline.yaml can name: Semgrep OSS becomes semgrep-oss.
    private static string NameOf(string name)
    {
        var key = new StringBuilder();
        foreach (var character in PlainText.Line(name, SarifRule.LongestId).ToLower(CultureInfo.InvariantCulture))
        {
            if (char.IsAsciiLetterOrDigit(character))
                key.Append(character);
            else if (key.Length > 0 && key[^1] != '-')
                key.Append('-');
        }

        return key.ToString().TrimEnd('-') is { Length: > 0 } plain ? plain : Unnamed;
    }
}

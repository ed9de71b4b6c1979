using System.Text;
using System.Text.Json;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Security;
using Berrys.Tools.Processes;
using Berrys.Tools.Reports;
using Berrys.Tools.Requirements;

namespace Berrys.Tools.Snyk;

/// <summary>Reads what <c>snyk test --json</c> prints. Its exit code and its words must agree, else the scan failed.</summary>
public static class SnykReport
{
    /// <summary>The scanner's name in findings.</summary>
    public const string Scanner = "snyk";

    private const int Found = 1;
    private const int NothingToTest = 3;

    /// <summary>Judges how a scan ended.</summary>
    /// <param name="result">How the command ended; its output is of any origin.</param>
    /// <param name="requirements">What was tested, with its places.</param>
    /// <param name="service">The service.</param>
    /// <returns>The findings at the lines that ask for the packages, or a scan that failed.</returns>
    public static ScanResult Judge(CommandResult result, RequirementsFile requirements, string service)
    {
        if (result.DeadlinePassed)
            return ScanResult.Failed(Scanner, PlainText.Line(LastWords.Of(Scanner, result)));
        var content = Encoding.UTF8.GetBytes(result.Output);
        if (result.ExitCode is not (0 or Found))
            return ScanResult.Failed(Scanner, Failure(result, JsonReport.Read(content, error => error.Line("error"))));
        var findings = JsonReport.Read(content, document => Read(document, new RequirementPlaces(requirements), service));
        if (findings is null)
            return ScanResult.Failed(Scanner, "snyk's report cannot be read");
        return (result.ExitCode == Found) == findings.Count > 0
            ? ScanResult.Of(Scanner, findings)
            : ScanResult.Failed(Scanner, $"snyk ended with {result.ExitCode}, but its report has {(findings.Count == 0 ? "no finding" : "findings")}");
    }

    private static string Failure(CommandResult result, string? error)
    {
        if (result.ExitCode == NothingToTest)
            return $"snyk found nothing that it can test{(error is null ? "" : $": {error}")}";
        if (error is null)
            return PlainText.Line(LastWords.Of(Scanner, result));
        if (error.Contains("Authentication failed", StringComparison.Ordinal))
            return $"{error}; SNYK_TOKEN is wrong or has expired: take the one of your account's settings at Snyk";
        return error.Contains("Required packages missing", StringComparison.Ordinal) ? $"{error}; ./build.sh --target=Restore installs them" : error;
    }

    // Of one project it is an object, of several a list of these.
    private static List<Finding>? Read(JsonElement document, RequirementPlaces places, string service)
    {
        var projects = document.ValueKind == JsonValueKind.Array ? document.EnumerateArray().ToArray() : [document];
        if (projects.Length == 0)
            return null;
        var findings = new List<Finding>();
        foreach (var project in projects)
        {
            if (project.List("vulnerabilities") is not { } vulnerabilities || !project.TryGetProperty("ok", out var ok) || ok.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
                return null;
            var before = findings.Count;
            foreach (var entry in vulnerabilities)
            {
                if (FindingOf(entry, places, service) is not { } finding)
                    return null;
                findings.Add(finding);
            }

            if (ok.ValueKind == JsonValueKind.True != (findings.Count == before))
                return null;
        }

        return findings;
    }

    private static Finding? FindingOf(JsonElement entry, RequirementPlaces places, string service)
    {
        if (entry.Line("id", 100) is not { } rule || entry.Line("title") is not { } title || (entry.Line("packageName", 100) ?? entry.Line("name", 100)) is not { } package)
            return null;
        var version = entry.Line("version", 60);
        var asked = places.Of(entry.Texts("from"), package);
        return new Finding
        {
            Scanner = Scanner,
            Rule = rule,
            Severity = SeverityOf(entry.Text("severityWithCritical") ?? entry.Text("severity")),
            Message = Message(title, package, version, asked),
            Service = service,
            Path = asked?.Requirement.File,
            Line = asked?.Requirement.Line is > 0 and var line ? line : null,
            Package = package,
            InstalledVersion = version,
            FixedVersion = FixedVersion(entry),
            Help = ReportPath.Web($"https://security.snyk.io/vuln/{Uri.EscapeDataString(rule)}"),
        };
    }

    private static string Message(string title, string package, string? version, RequirementPlace? asked)
    {
        var through = asked is { IsDirect: false } ? $", which {asked.Requirement.Name} needs" : "";
        var pinned = asked is { IsDirect: true, Requirement.Pin: { } pin } && pin != version ? $"; pinned is {pin}" : "";
        return PlainText.Line($"{title} in {package} {version}{through}{pinned}");
    }

    private static string? FixedVersion(JsonElement entry)
    {
        var versions = entry.Texts("fixedIn").Select(item => PlainText.Line(item, 60)).Where(item => item.Length > 0).Take(3).ToArray();
        return versions.Length == 0 ? null : string.Join(", ", versions);
    }

    private static Severity SeverityOf(string? word) => word switch
    {
        "low" => Severity.Low,
        "medium" => Severity.Medium,
        "high" => Severity.High,
        "critical" => Severity.Critical,
        _ => Severity.Unknown,
    };
}

using System.Collections.Immutable;
using System.Text.Json;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Security;
using Berrys.Tools.Processes;
using Berrys.Tools.Reports;

namespace Berrys.Tools.Trivy;

/// <summary>
/// Reads Trivy's report (<c>--format json</c>, schema version 2). It leaves out <c>Results</c> and <c>Vulnerabilities</c> when there are
/// none, and keeps secrets and misconfigurations under keys of their own.
/// </summary>
public static class TrivyReport
{
    /// <summary>The scanner's name.</summary>
    public const string Scanner = "trivy";

    private const int SchemaVersion = 2;

    /// <summary>Judges a run.</summary>
    /// <param name="result">How it ended: 0, whatever it found.</param>
    /// <param name="report">The report that it wrote.</param>
    /// <param name="image">The image's name without registry and tag.</param>
    /// <param name="service">The service that it is of.</param>
    /// <returns>The findings; a failure when it crashed, took too long, or wrote what cannot be read.</returns>
    public static ScanResult Judge(CommandResult result, ReportReading report, string image, string service)
    {
        if (result.DeadlinePassed || result.ExitCode != 0)
            return ScanResult.Failed(Scanner, PlainText.Line(LastWords.Of(Scanner, result)));
        if (report.Problem is { } problem)
            return ScanResult.Failed(Scanner, $"{PlainText.Line(LastWords.Of(Scanner, result))}; {problem}");
        return JsonReport.Read(report.Content, document => Read(document, image, service))
            ?? ScanResult.Failed(Scanner, "trivy's report cannot be read");
    }

    private static ScanResult? Read(JsonElement document, string image, string service)
    {
        if (document.ValueKind != JsonValueKind.Object)
            return null;
        if (document.Number("SchemaVersion") is not SchemaVersion)
            return ScanResult.Failed(Scanner, $"trivy's report does not have the schema version {SchemaVersion}");
        var template = new Finding { Scanner = Scanner, Rule = "", Severity = Severity.Unknown, Message = "", Image = image, Service = service };
        var findings = ImmutableArray.CreateBuilder<Finding>();
        if (EndOfLife(document, template) is { } old)
            findings.Add(old);
        if (Entries(document, "Results") is not { } results)
            return null;
        foreach (var entry in results)
        {
            if (Of(entry, template) is not { } found)
                return null;
            findings.AddRange(found);
        }

        return ScanResult.Of(Scanner, findings);
    }

    private static List<Finding>? Of(JsonElement result, Finding template)
    {
        if (result.ValueKind != JsonValueKind.Object)
            return null;
        var findings = new List<Finding>();
        foreach (var (key, read) in TrivyFinding.Kinds)
        {
            if (Entries(result, key) is not { } entries)
                return null;
            foreach (var entry in entries)
            {
                if (entry.ValueKind != JsonValueKind.Object)
                    return null;
                if (TrivyFinding.IsPassed(entry))
                    continue;
                if (read(entry, result.Text("Target"), template) is not { } finding)
                    return null;
                findings.Add(finding);
            }
        }

        return findings;
    }

    // Left out or null when there are none; anything else that is no list is no report.
    private static IEnumerable<JsonElement>? Entries(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? [] : element.List(name);

    private static Finding? EndOfLife(JsonElement document, Finding template)
    {
        if (document.Map("Metadata")?.Map("OS") is not { } system || !system.TryGetProperty("EOSL", out var ended) || ended.ValueKind != JsonValueKind.True)
            return null;
        var name = PlainText.Line($"{system.Text("Family")} {system.Text("Name")}", 60) is { Length: > 0 } shown ? shown : "The operating system";
        return template with { Rule = "end-of-life-os", Severity = Severity.Medium, Message = $"{name} is past its end of life and gets no more fixes" };
    }
}

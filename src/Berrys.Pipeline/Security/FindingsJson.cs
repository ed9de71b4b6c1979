using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Berrys.Pipeline.Workspaces.Definitions;

namespace Berrys.Pipeline.Security;

/// <summary>Writes <c>findings.json</c> (docs/gate.md): canonical JSON, members in ordinal order.</summary>
public static class FindingsJson
{
    /// <summary>The file's name among the artifacts.</summary>
    public const string File = "findings.json";

    /// <summary>The version of the format; it grows when a field changes its meaning or goes away.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Writes a verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The text.</returns>
    public static string Write(GateVerdict verdict) => CanonicalJson.Write(new JsonObject
    {
        ["counts"] = Counts(verdict.Findings),
        ["expiredWaivers"] = CanonicalJson.List(verdict.Expired.Select(Of)),
        ["findings"] = CanonicalJson.List(verdict.Findings.Select(Of)),
        ["refused"] = Counts(verdict.Refusing),
        ["scans"] = CanonicalJson.List(verdict.Scans.Select(Of)),
        ["schemaVersion"] = SchemaVersion,
        ["unusedWaivers"] = CanonicalJson.List(verdict.Unused.Select(Of)),
        ["verdict"] = Word(verdict.Outcome),
    });

    /// <summary>Reads which findings a file names.</summary>
    /// <param name="text">The text that <see cref="Write"/> wrote.</param>
    /// <returns>The fingerprints of all its findings.</returns>
    /// <exception cref="BerrysException">The text is no such file (exit code 2).</exception>
    public static ImmutableHashSet<string> Fingerprints(string text)
    {
        try
        {
            return [.. JsonNode.Parse(text)!["findings"]!.AsArray().Select(finding => finding!["fingerprint"]!.GetValue<string>())];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or NullReferenceException)
        {
            throw new BerrysException(ExitCode.Usage, $"This is no {File}: {error.Message}", "./build.sh --target=Scan writes one.", error);
        }
    }

    private static JsonObject Counts(IEnumerable<JudgedFinding> findings)
    {
        var counts = GateVerdict.Count(findings).ToDictionary(entry => entry.Severity, entry => entry.Count);
        return new(Enum.GetValues<Severity>()
            .OrderBy(Word, StringComparer.Ordinal)
            .Select(severity => KeyValuePair.Create<string, JsonNode?>(Word(severity), counts.GetValueOrDefault(severity))));
    }

    private static JsonObject Of(JudgedFinding judged)
    {
        var finding = judged.Finding;
        return new JsonObject
        {
            ["column"] = finding.Column,
            ["decision"] = Word(judged.Decision),
            ["fingerprint"] = judged.Traced.Fingerprint,
            ["fixedVersion"] = finding.FixedVersion,
            ["help"] = finding.Help?.AbsoluteUri,
            ["image"] = finding.Image,
            ["installedVersion"] = finding.InstalledVersion,
            ["line"] = finding.Line,
            ["message"] = finding.Message,
            ["new"] = judged.IsNew,
            ["package"] = finding.Package,
            ["path"] = finding.Path,
            ["rule"] = finding.Rule,
            ["scanner"] = finding.Scanner,
            ["service"] = finding.Service,
            ["severity"] = Word(finding.Severity),
            ["waived"] = judged.Decision == FindingDecision.Waived,
            ["waiver"] = judged.Waiver is { } waiver ? Of(waiver) : null,
        };
    }

    private static JsonObject Of(ScanResult scan) => new()
    {
        ["findings"] = scan.Findings.Length,
        ["reason"] = scan.Reason,
        ["scanner"] = scan.Scanner,
        ["state"] = scan.State switch { ScanState.Scanned => "scanned", ScanState.NotScanned => "notScanned", _ => "failed" },
    };

    private static JsonObject Of(WaiverDefinition waiver) => new()
    {
        ["expires"] = waiver.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["id"] = waiver.Id,
        ["owner"] = waiver.Owner,
        ["path"] = waiver.Path,
        ["reason"] = waiver.Reason,
        ["service"] = waiver.Service,
    };

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

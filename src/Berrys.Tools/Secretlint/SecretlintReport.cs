using System.Text.Json;
using System.Text.RegularExpressions;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Security;
using Berrys.Tools.Processes;
using Berrys.Tools.Reports;
using Berrys.Tools.SecretScans;

namespace Berrys.Tools.Secretlint;

/// <summary>
/// Reads secretlint's report (its format <c>json</c>, or that of <see cref="SecretlintInstallation.Formatter"/>, which leaves the
/// secrets out). Of what the former holds in clear (<c>sourceContent</c>, <c>message</c>, <c>data</c>) nothing is kept.
/// </summary>
public static partial class SecretlintReport
{
    /// <summary>The scanner's name.</summary>
    public const string Scanner = "secretlint";

    private const string Documentation = "https://github.com/secretlint/";

    /// <summary>Judges a run.</summary>
    /// <param name="result">How it ended: 2 for an error; 1 with findings, but 0 when it writes them to a file.</param>
    /// <param name="report">The report that it wrote.</param>
    /// <param name="folder">The folder that it looked into, absolute, laid out like the workspace.</param>
    /// <param name="serviceOf">The component that a path belongs to.</param>
    /// <returns>The findings; a failure when it crashed, took too long, or wrote what cannot be read.</returns>
    public static ScanResult Judge(CommandResult result, ReportReading report, string folder, Func<string, string?> serviceOf)
    {
        if (result.DeadlinePassed || result.ExitCode is not (0 or 1))
            return ScanResult.Failed(Scanner, PlainText.Line(LastWords.Of(Scanner, result)));
        if (report.Problem is { } problem)
            return ScanResult.Failed(Scanner, $"secretlint: {CommandFailure.Ending(result)}; {problem}");
        if (JsonReport.Read(report.Content, document => Read(document, folder)) is not { } secrets)
            return ScanResult.Failed(Scanner, "secretlint's report cannot be read");
        return result.ExitCode == 1 && secrets.Count == 0
            ? ScanResult.Failed(Scanner, "secretlint says that it found something, and its report is empty")
            : ScanResult.Of(Scanner, secrets.Select(secret => secret.ToFinding(serviceOf)));
    }

    private static List<SecretFinding>? Read(JsonElement document, string folder)
    {
        if (document.ValueKind != JsonValueKind.Array)
            return null;
        var secrets = new List<SecretFinding>();
        foreach (var file in document.EnumerateArray())
        {
            if (file.Text("filePath") is not { } path || file.List("messages") is not { } messages)
                return null;
            foreach (var message in messages)
            {
                if (message.Text("ruleId") is not { } rule || !RuleName().IsMatch(rule))
                    return null;
                secrets.Add(Secret(ReportPath.Within(folder, path), rule, message));
            }
        }

        return secrets;
    }

    private static SecretFinding Secret(string? path, string rule, JsonElement message)
    {
        // The message itself quotes the secret where masking is off; the name of the message is the rule's.
        var kind = message.Text("messageId") is { } id && MessageName().IsMatch(id) ? id : rule;
        var start = message.Map("loc")?.Map("start");
        return new SecretFinding(Scanner, rule, kind)
        {
            Path = path,
            Line = start?.Number("line") is > 0 and var line ? line : null,
            // It counts columns from 0.
            Column = start?.Number("column") is { } column ? column + 1 : null,
            Severity = message.Text("severity") switch
            {
                "info" => Severity.Low,
                "warning" => Severity.Medium,
                _ => Severity.High,
            },
            Help = message.Text("docsUrl") is { } address && address.StartsWith(Documentation, StringComparison.Ordinal) ? ReportPath.Web(address) : null,
        };
    }

    [GeneratedRegex(@"^[@\w./-]{1,100}$", RegexOptions.CultureInvariant)]
    private static partial Regex RuleName();

    [GeneratedRegex(@"^[A-Za-z_]{1,60}$", RegexOptions.CultureInvariant)]
    private static partial Regex MessageName();
}

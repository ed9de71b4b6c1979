using System.Globalization;
using System.Text.Json;
using Berrys.Pipeline.Security;
using Berrys.Tools.Reports;

namespace Berrys.Tools.Sarif;

/// <summary>A rule as SARIF describes it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Description">What it is for, or <see langword="null"/>.</param>
/// <param name="Level">Its level unless a result says another; <see langword="null"/> for SARIF's default, <c>warning</c>.</param>
/// <param name="Score">GitHub's <c>security-severity</c> from 0 to 10, or <see langword="null"/>.</param>
/// <param name="Help">Where to read more.</param>
internal sealed record SarifRule(string Id, string? Description, string? Level, double? Score, Uri? Help)
{
    /// <summary>How long an id may become, in characters.</summary>
    public const int LongestId = 120;

    /// <summary>The rule of a result that names none.</summary>
    public static SarifRule Unknown { get; } = new("unnamed", null, null, null, null);

    /// <summary>Reads a rule.</summary>
    /// <param name="rule">A <c>reportingDescriptor</c>.</param>
    /// <returns>The rule.</returns>
    public static SarifRule Of(JsonElement rule) => new(
        rule.Line("id", LongestId) ?? Unknown.Id,
        rule.Map("shortDescription")?.Line("text"),
        rule.Map("defaultConfiguration")?.Text("level"),
        ScoreOf(rule),
        ReportPath.Web(rule.Text("helpUri")));

    /// <summary>How bad a result of it is.</summary>
    /// <param name="result">The result.</param>
    /// <returns>By the score where there is one, in the bands of GitHub code scanning; else by the level.</returns>
    public Severity SeverityOf(JsonElement result) => (ScoreOf(result) ?? Score) switch
    {
        >= 9 => Severity.Critical,
        >= 7 => Severity.High,
        >= 4 => Severity.Medium,
        > 0 => Severity.Low,
        _ => (result.Text("level") ?? Level ?? "warning") switch
        {
            "error" => Severity.High,
            "warning" => Severity.Medium,
            "note" => Severity.Low,
            _ => Severity.Unknown,
        },
    };

    private static double? ScoreOf(JsonElement element) =>
        double.TryParse(element.Map("properties")?.Text("security-severity"), NumberStyles.Float, CultureInfo.InvariantCulture, out var score) ? score : null;
}

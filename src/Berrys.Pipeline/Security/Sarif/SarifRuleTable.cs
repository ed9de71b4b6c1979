using System.Text.Json.Nodes;

namespace Berrys.Pipeline.Security.Sarif;

/// <summary>The rules of one run in SARIF, each once.</summary>
/// <param name="findings">The findings of the run.</param>
internal sealed class SarifRuleTable(IEnumerable<JudgedFinding> findings)
{
    private readonly SortedList<string, List<Finding>> _rules = new(
        findings.GroupBy(judged => judged.Finding.Rule, judged => judged.Finding, StringComparer.Ordinal).ToDictionary(rule => rule.Key, rule => rule.ToList(), StringComparer.Ordinal),
        StringComparer.Ordinal);

    /// <summary>The level of a severity.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns><c>error</c>, <c>warning</c> or <c>note</c>.</returns>
    public static string Level(Severity severity) => severity switch
    {
        Severity.Critical or Severity.High => "error",
        Severity.Low => "note",
        _ => "warning",
    };

    /// <summary>Where a rule stands.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>Its index from 0.</returns>
    public int IndexOf(string rule) => _rules.IndexOfKey(rule);

    /// <summary>Writes the rules.</summary>
    /// <returns>The list of <c>reportingDescriptor</c>.</returns>
    public JsonArray Write() => CanonicalJson.List(_rules.Select(rule =>
    {
        var worst = rule.Value.Max(finding => finding.Severity);
        return CanonicalJson.Present(
            ("id", rule.Key),
            ("helpUri", rule.Value.Select(finding => finding.Help?.AbsoluteUri).FirstOrDefault(help => help is not null)),
            ("properties", Score(worst) is { } score ? new JsonObject { ["security-severity"] = score } : null));
    }));

    // The least score of each band in which GitHub code scanning shows it, as text.
    private static string? Score(Severity severity) => severity switch
    {
        Severity.Critical => "9.0",
        Severity.High => "7.0",
        Severity.Medium => "4.0",
        Severity.Low => "0.1",
        _ => null,
    };
}

using System.Text.Json;

namespace Berrys.Tools.Sarif;

/// <summary>The rules of a run.</summary>
/// <param name="driver">The run's tool.</param>
internal sealed class SarifRules(JsonElement driver)
{
    private readonly IReadOnlyList<SarifRule> _rules =
        [.. (Reports.JsonReport.List(driver, "rules") ?? []).Select(SarifRule.Of)];

    /// <summary>The rule of a result: by index, else by id; one that is not described is known by its id alone.</summary>
    /// <param name="result">The result.</param>
    /// <returns>The rule.</returns>
    public SarifRule Of(JsonElement result)
    {
        var reference = Reports.JsonReport.Map(result, "rule") ?? default;
        var index = Reports.JsonReport.Number(result, "ruleIndex") ?? Reports.JsonReport.Number(reference, "index");
        var id = Reports.JsonReport.Line(result, "ruleId", SarifRule.LongestId) ?? Reports.JsonReport.Line(reference, "id", SarifRule.LongestId);
        var known = index is { } at && at < _rules.Count ? _rules[at] : _rules.FirstOrDefault(rule => rule.Id == id);
        return (known ?? SarifRule.Unknown) with { Id = id ?? known?.Id ?? SarifRule.Unknown.Id };
    }
}

using System.Collections.Frozen;

namespace Berrys.Pipeline.Security;

/// <summary>From which severity on a finding refuses, by scanner.</summary>
public static class GateThresholds
{
    private static readonly FrozenDictionary<string, Severity> ByScanner = new Dictionary<string, Severity>(StringComparer.Ordinal)
    {
        ["bandit"] = Severity.Medium,
        ["gitleaks"] = Severity.Unknown,
        ["secretlint"] = Severity.Unknown,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Says whether a finding refuses.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns><see langword="true"/> for any secret, what bandit calls medium or worse, and what any other scanner calls high or worse.</returns>
    public static bool Refuses(Finding finding) => finding.Severity >= ByScanner.GetValueOrDefault(finding.Scanner, Severity.High);
}

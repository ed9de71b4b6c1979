using System.Collections.Frozen;
using System.Collections.Immutable;
using Berrys.Pipeline.Workspaces.Definitions;

namespace Berrys.Pipeline.Security;

/// <summary>What the gate refuses, and what it lets through (docs/gate.md).</summary>
public sealed record GatePolicy
{
    /// <summary>The key of the threshold that all scanners for secrets share.</summary>
    public const string Secrets = "secrets";

    private static readonly FrozenDictionary<string, string> Defaults = new Dictionary<string, string>
    {
        ["bandit"] = "medium",
        [Secrets] = GateDefinition.Any,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> SecretScanners = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "gitleaks", "secretlint");

    /// <summary>The section <c>gate</c>.</summary>
    public GateDefinition Gate { get; init; } = new();

    /// <summary>The section <c>waivers</c>.</summary>
    public ImmutableArray<WaiverDefinition> Waivers { get; init; } = [];

    /// <summary>Whether a finding is severe enough to refuse.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>What pipeline.yaml says; else <see langword="true"/> for any secret, what bandit calls medium or worse, and what another scanner calls high or worse.</returns>
    public bool Reaches(Finding finding) => ThresholdOf(finding.Scanner) switch
    {
        GateDefinition.Never => false,
        GateDefinition.Any => true,
        var word => finding.Severity >= Enum.Parse<Severity>(word, ignoreCase: true),
    };

    /// <summary>What a scanner that asks for the least severity to report is told.</summary>
    /// <param name="scanner">The scanner.</param>
    /// <returns>The severity from which on its findings refuse; where none of them does, <see cref="Severity.High"/>.</returns>
    public Severity LeastReported(string scanner) => ThresholdOf(scanner) switch
    {
        GateDefinition.Never => Severity.High,
        GateDefinition.Any => Severity.Low,
        var word => Enum.Parse<Severity>(word, ignoreCase: true),
    };

    private string ThresholdOf(string scanner)
    {
        if (Gate.Thresholds.TryGetValue(scanner, out var own))
            return own;
        var group = SecretScanners.Contains(scanner) ? Secrets : scanner;
        return Gate.Thresholds.TryGetValue(group, out var shared) ? shared : Defaults.GetValueOrDefault(group, "high");
    }
}

using System.Collections.Immutable;
using Berrys.Pipeline.Workspaces.Definitions;

namespace Berrys.Pipeline.Security;

/// <summary>Turns findings into pass or refuse.</summary>
public static class Gate
{
    /// <summary>Judges what the scans of a run said.</summary>
    /// <param name="subject">What there is to judge.</param>
    /// <returns>The verdict. A scan that broke never passes.</returns>
    public static GateVerdict Judge(GateCase subject)
    {
        var policy = subject.Policy;
        var expired = policy.Waivers.Where(waiver => waiver.IsExpired(subject.Today)).ToImmutableArray();
        var valid = policy.Waivers.Except(expired).ToImmutableArray();
        var traced = FindingMerge.Of(subject.Scans.SelectMany(scan => scan.Findings));
        ImmutableArray<JudgedFinding> findings = [.. traced.Select(finding => Judge(finding, subject, valid))];
        var isKnown = subject.IsWhole && subject.Scans.All(scan => scan.State == ScanState.Scanned);
        return new()
        {
            Outcome = OutcomeOf(subject, findings, expired),
            Findings = findings,
            Scans =
            [
                .. subject.Scans
                    .OrderBy(scan => scan.Scanner, StringComparer.Ordinal)
                    .ThenBy(scan => scan.State)
                    .ThenBy(scan => scan.Reason, StringComparer.Ordinal),
            ],
            Expired = expired,
            Unused = isKnown ? [.. valid.Where(waiver => !traced.Any(finding => waiver.Covers(finding)))] : [],
            IsStrict = subject.IsStrict,
        };
    }

    private static JudgedFinding Judge(TracedFinding traced, GateCase subject, ImmutableArray<WaiverDefinition> valid)
    {
        var (policy, finding) = (subject.Policy, traced.Finding);
        var waiver = valid.FirstOrDefault(waiver => waiver.Covers(traced));
        var isNew = subject.Baseline is { } baseline ? !baseline.Contains(traced.Fingerprint) : (bool?)null;
        var decision =
            waiver is not null ? FindingDecision.Waived
            : !policy.Reaches(finding) ? FindingDecision.Below
            : policy.Gate.OnlyNew && isNew == false ? FindingDecision.Known
            // Only a package can wait for its fix; code is ours to mend.
            : policy.Gate.OnlyFixable && finding is { Package: not null, FixedVersion: null } ? FindingDecision.Unfixable
            : FindingDecision.Refused;
        return new(traced, decision, isNew, waiver);
    }

    private static GateOutcome OutcomeOf(GateCase subject, ImmutableArray<JudgedFinding> findings, ImmutableArray<WaiverDefinition> expired)
    {
        if (subject.Scans.Any(scan => scan.State == ScanState.Failed))
            return GateOutcome.Failed;
        return !expired.IsEmpty
            || findings.Any(finding => finding.Decision == FindingDecision.Refused)
            || (subject.IsStrict && subject.Scans.Any(scan => scan.State == ScanState.NotScanned))
            ? GateOutcome.Refused
            : GateOutcome.Passed;
    }
}

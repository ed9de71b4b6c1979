using static Berrys.Pipeline.Workspaces.Yaml.PipelinePatterns;

namespace Berrys.Pipeline.Workspaces.Yaml;

/// <summary>What may stand in the sections <c>gate</c> and <c>waivers</c>.</summary>
internal static class GateShapes
{
    /// <summary>The section <c>gate</c>.</summary>
    /// <returns>Its shape.</returns>
    public static SectionShape Gate() => new(
        "Which findings of the scans refuse.",
        "a mapping with keys such as thresholds and only-new",
        [
            new("thresholds", new MapShape(
                "From which severity on a finding refuses, by scanner: bandit (medium when left out), secrets (any), snyk, trivy, image-policy and all others (high).",
                "a mapping of scanners to severities",
                new("A scanner; secrets stands for gitleaks and secretlint.", "a scanner such as bandit, secrets, snyk, trivy or image-policy", ScannerName()),
                new TextShape("The severity.", "any, low, medium, high, critical or never", Threshold()))),
            new("only-new", new FlagShape("Whether findings that the base branch has too do not refuse; false when left out.")),
            new("only-fixable", new FlagShape("Whether a vulnerable package that no version mends does not refuse; false when left out.")),
            new("sarif", new ListShape(
                "Reports of other tools in SARIF 2.1.0, which the gate judges too.",
                "a list of mappings with the key file",
                new SectionShape(
                    "One report.",
                    "a mapping with the key file",
                    [
                        new("file", new TextShape("The report, relative to the workspace.", "a file of the workspace, such as reports/semgrep.sarif", InnerPath()), IsRequired: true),
                        new("scanner", new TextShape("The scanner's name for thresholds; what the report says when left out.", "a name like semgrep", ScannerName())),
                    ]))),
        ]);

    /// <summary>The section <c>waivers</c>.</summary>
    /// <returns>Its shape.</returns>
    public static ListShape Waivers() => new(
        "Dated, justified exceptions to the gate.",
        "a list of waivers",
        new SectionShape(
            "One exception. An expired one refuses until it is mended or dated anew.",
            "a mapping with the keys id, reason, owner and expires",
            [
                new("id", new TextShape("The rule, such as B307 or CVE-2021-44228, or one finding's fingerprint from findings.json.", "a rule such as B307, or a fingerprint", FindingId()), IsRequired: true),
                new("service", new TextShape("Only findings of this service or shared library; of all when left out.", "the name of a service, or shared/NAME", ComponentName())),
                new("path", new TextShape("Only findings in this file, or below this folder; anywhere when left out.", "a file or folder of the workspace", InnerPath())),
                new("reason", new TextShape("Why the finding is let through.", "a reason", Something()), IsRequired: true),
                new("owner", new TextShape("Who answers for it.", "a person or team", Something()), IsRequired: true),
                new("expires", new TextShape("The last day on which it holds, in UTC.", "a date such as 2027-01-31", Date()), IsRequired: true),
            ]));
}

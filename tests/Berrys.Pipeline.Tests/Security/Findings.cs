using Berrys.Pipeline.Security;
using Berrys.Pipeline.Workspaces.Definitions;

namespace Berrys.Pipeline.Tests.Security;

/// <summary>Findings and waivers for tests.</summary>
internal static class Findings
{
    public static readonly DateOnly Today = new(2026, 11, 26);

    public static Finding Eval { get; } = new()
    {
        Scanner = "bandit",
        Rule = "B307",
        Severity = Severity.Medium,
        Message = "Use of eval",
        Service = "billing",
        Path = "services/billing/app.py",
        Line = 7,
        Column = 3,
    };

    public static Finding Package { get; } = new()
    {
        Scanner = "snyk",
        Rule = "SNYK-PYTHON-JINJA2-1",
        Severity = Severity.High,
        Message = "Denial of service",
        Service = "billing",
        Path = "services/billing/requirements.txt",
        Line = 2,
        Package = "jinja2",
        InstalledVersion = "2.11.1",
        FixedVersion = "2.11.3",
        Help = new Uri("https://snyk.example/vuln/1"),
    };

    public static Finding InImage { get; } = new()
    {
        Scanner = "trivy",
        Rule = "CVE-2021-1",
        Severity = Severity.Critical,
        Message = "Overflow",
        Service = "billing",
        Image = "berrys/billing",
        Package = "zlib1g",
        InstalledVersion = "1.2",
    };

    public static WaiverDefinition Waiver(string id, DateOnly expires) => new() { Id = id, Reason = "not reached", Owner = "Ada", Expires = expires, Line = 12 };

    public static GateVerdict Judge(GatePolicy policy, params Finding[] findings) => Gate.Judge(Case(policy, findings));

    public static GateCase Case(GatePolicy policy, params Finding[] findings) => new()
    {
        Scans = [.. findings.GroupBy(finding => finding.Scanner).Select(group => ScanResult.Of(group.Key, group))],
        Today = Today,
        Policy = policy,
        IsWhole = true,
    };

    public static GateDefinition Threshold(string scanner, string word) =>
        new() { Thresholds = new GateDefinition().Thresholds.Add(scanner, word) };
}

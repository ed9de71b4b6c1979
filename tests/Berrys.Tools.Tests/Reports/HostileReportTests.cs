using System.Text;
using Berrys.Pipeline.Security;
using Berrys.Tools.Bandit;
using Berrys.Tools.Gitleaks;
using Berrys.Tools.Reports;
using Berrys.Tools.Requirements;
using Berrys.Tools.Sarif;
using Berrys.Tools.Secretlint;
using Berrys.Tools.Snyk;
using Berrys.Tools.Trivy;
using CsCheck;

namespace Berrys.Tools.Tests.Reports;

/// <summary>Whatever a scanner writes: its parser throws nothing, and what it gives can be shown and leads nowhere else.</summary>
public sealed class HostileReportTests
{
    private const string Root = "/w";
    private const int LongestText = 1000;

    [TestCase("bandit/bandit-findings.json")]
    [TestCase("bandit/bandit-syntax-error.json")]
    public void Of_bandit(string sample) => Hold(sample, report => [BanditReport.Judge(Sample.Result(1), report, Root, "gateway")]);

    [TestCase("trivy/image-fluentd-debian-ruby.json")]
    [TestCase("trivy/image-alpine-310.json")]
    [TestCase("trivy/repo-secrets.json")]
    [TestCase("trivy/repo-dockerfile-misconfig.json")]
    public void Of_trivy(string sample) => Hold(sample, report => [TrivyReport.Judge(Sample.Result(0), report, "berrys/gateway", "gateway")]);

    [TestCase("secretlint/secretlint-findings.json")]
    public void Of_secretlint(string sample) => Hold(sample, report => [SecretlintReport.Judge(Sample.Result(1), report, Root, _ => null)]);

    [TestCase("snyk/test-pip.vulnerable.exit1.json")]
    [TestCase("snyk/test-pip.multi-project.exit1.json")]
    public void Of_snyk(string sample) => ReportMutation.Of(Sample.Read(sample)).Sample(
        text => Hold(SnykReport.Judge(Sample.Result(1, text), RequirementsParser.Parse("r.txt", _ => "flask==1.0\n"), "gateway")), iter: 400);

    [TestCase("gitleaks/report.json")]
    public void Of_gitleaks(string sample) => Hold(sample, report => [GitleaksReport.Judge(Sample.Result(GitleaksCommand.FoundExitCode), report, Root, _ => null)]);

    [TestCase("sarif/trivy.sarif.json")]
    [TestCase("sarif/snyk.sarif.json")]
    [TestCase("sarif/gitleaks.sarif.json")]
    public void Of_any_tool_in_SARIF(string sample) => Hold(sample, report => SarifReport.Judge(report, "x.sarif", null, Root, _ => null));

    private static void Hold(string sample, Func<ReportReading, IReadOnlyList<ScanResult>> judge) =>
        ReportMutation.Of(Sample.Read(sample)).Sample(
            text =>
            {
                foreach (var result in judge(ReportReading.Of(Encoding.UTF8.GetBytes(text))))
                    Hold(result);
            },
            iter: 400);

    private static void Hold(ScanResult result)
    {
        ShouldBeShown(result.Scanner);
        ShouldBeShown(result.Reason);
        foreach (var finding in result.Findings)
            ShouldBeHarmless(finding);
    }

    private static void ShouldBeHarmless(Finding finding)
    {
        foreach (var text in (string?[])
            [finding.Scanner, finding.Rule, finding.Message, finding.Path, finding.Package, finding.InstalledVersion, finding.FixedVersion, finding.Image, finding.Service])
            ShouldBeShown(text);
        finding.Rule.ShouldNotBeNullOrWhiteSpace();
        finding.Message.ShouldNotBeNullOrWhiteSpace();
        if (finding.Path is { } path)
            ReportPath.Within(Root, path).ShouldBe(path);
        (finding.Line ?? 1).ShouldBePositive();
        finding.Help?.Scheme.ShouldBeOneOf("https", "http");
    }

    private static void ShouldBeShown(string? text)
    {
        if (text is null)
            return;
        text.Length.ShouldBeLessThanOrEqualTo(LongestText);
        PlainText.Line(text, LongestText + 1).ShouldBe(text);
    }
}

using System.Text;
using Berrys.Pipeline.Security;
using Berrys.Tools.Reports;
using Berrys.Tools.Tests.Reports;
using Berrys.Tools.Trivy;

namespace Berrys.Tools.Tests.Trivy;

public sealed class TrivyTests
{
    private const string Image = "berrys_agents_v2/api-gateway";

    public static IEnumerable<TestCaseData> Broken => Garbage.All;

    [Test]
    public void Builds_the_command()
    {
        var command = TrivyCommand.Scan("/usr/bin/trivy", "sha256:ab", "/t/report.json", "/w", TimeSpan.FromMinutes(15));

        command.Executable.ShouldBe("/usr/bin/trivy");
        command.Arguments.ShouldBe(
        [
            "image", "--quiet", "--no-progress", "--format", "json", "--output", "/t/report.json", "--exit-code", "0", "--scanners", "vuln,secret,misconfig",
            "--image-src", "docker", "--timeout", "900s", "sha256:ab",
        ]);
        (command.WorkingDirectory, command.Deadline).ShouldBe(("/w", TimeSpan.FromMinutes(15)));
        command.Environment["TRIVY_SKIP_VERSION_CHECK"].ShouldBe("true");
    }

    [Test]
    public void Builds_the_command_with_a_filter() =>
        TrivyCommand.Scan("trivy", "sha256:ab", "r", "/w", TimeSpan.FromMinutes(1), [Severity.High, Severity.Critical, Severity.High], ignoreUnfixed: true)
            .Arguments[^4..].ShouldBe(["--severity", "CRITICAL,HIGH", "--ignore-unfixed", "sha256:ab"]);

    // An operating system past its end of life is one medium finding more.
    [TestCase("image-alpine-39", "MMMMMCC")]
    [TestCase("image-alpine-39-high-critical", "MCC")]
    [TestCase("image-alpine-310", "MMMMM")]
    [TestCase("image-debian-stretch", "LMMMM")]
    [TestCase("image-debian-buster", "LC")]
    [TestCase("image-distroless-python27", "LLMM")]
    [TestCase("image-fluentd-debian-ruby", "HC")]
    [TestCase("image-clean-no-results", "")]
    [TestCase("image-clean-empty-result", "")]
    [TestCase("repo-pip", "MH")]
    [TestCase("repo-secrets", "HC")]
    [TestCase("repo-dockerfile-misconfig", "H")]
    public void Reads_real_reports(string name, string severities)
    {
        var result = Judge(Sample.Read($"trivy/{name}.json"));

        result.State.ShouldBe(ScanState.Scanned);
        string.Concat(result.Findings.Select(finding => finding.Severity).Order().Select(severity => severity.ToString()[0])).ShouldBe(severities);
        result.Findings.ShouldAllBe(finding => finding.Image == Image && finding.Service == "gateway" && finding.Scanner == "trivy" && finding.Message.Length > 10);
    }

    [Test]
    public void A_vulnerability_names_its_package() => Judge(Sample.Read("trivy/image-fluentd-debian-ruby.json")).Findings[1].ShouldBe(new Finding
    {
        Scanner = "trivy",
        Rule = "CVE-2020-8165",
        Severity = Severity.High,
        Message = "activesupport 6.0.2.1: rubygem-activesupport: potentially unintended unmarshalling of user-provided objects in MemCacheStore and RedisCacheStore (mended in 6.0.3.1, 5.2.4.3)",
        Service = "gateway",
        Image = Image,
        Path = "var/lib/gems/2.5.0/specifications/activesupport-6.0.2.1.gemspec",
        Package = "activesupport",
        InstalledVersion = "6.0.2.1",
        FixedVersion = "6.0.3.1, 5.2.4.3",
        Help = new Uri("https://avd.aquasec.com/nvd/cve-2020-8165"),
    });

    [Test]
    public void What_nothing_mends_has_no_fixed_version()
    {
        var findings = Judge(Sample.Read("trivy/image-debian-stretch.json")).Findings;

        findings.Where(finding => finding.FixedVersion is null).ShouldHaveSingleItem().Message.ShouldEndWith("(no fix yet)");
    }

    [Test]
    public void A_system_past_its_end_is_a_finding()
    {
        var finding = Judge(Sample.Read("trivy/image-alpine-310.json")).Findings[0];

        (finding.Rule, finding.Severity, finding.Message).ShouldBe(("end-of-life-os", Severity.Medium, "alpine 3.10.2 is past its end of life and gets no more fixes"));
    }

    [Test]
    public void A_secret_is_never_kept()
    {
        var findings = Judge(Sample.Read("trivy/repo-secrets.json")).Findings;

        findings.Select(finding => (finding.Rule, finding.Path, finding.Line)).ShouldBe([("aws-access-key-id", "deploy.sh", 3), ("mysecret", "deploy.sh", 7)]);
        findings.Select(finding => finding.ToString()).ShouldAllBe(text => !text.Contains("ghp_") && !text.Contains("export") && !text.Contains("***"));
    }

    [Test]
    public void Only_a_failed_check_is_a_finding()
    {
        var result = Judge("""
            {"SchemaVersion": 2, "Results": [{"Target": "Dockerfile", "Misconfigurations": [
              {"ID": "DS-1", "Status": "PASS", "Severity": "HIGH"}, {"ID": "DS-2", "Status": "EXCEPTION"},
              {"ID": "DS-3", "Status": "FAIL", "Severity": "LOW", "Title": "No user", "Message": "Add one", "CauseMetadata": {"StartLine": 4}}]}]}
            """);

        var finding = result.Findings.ShouldHaveSingleItem();
        (finding.Rule, finding.Severity, finding.Message, finding.Path, finding.Line).ShouldBe(("DS-3", Severity.Low, "No user: Add one", "Dockerfile", 4));
    }

    [TestCase("""{"SchemaVersion": 2}""")]
    [TestCase("""{"SchemaVersion": 2, "Results": null, "Metadata": null}""")]
    [TestCase("""{"SchemaVersion": 2, "Results": [{}]}""")]
    [TestCase("""{"SchemaVersion": 2, "Results": [{"Vulnerabilities": null, "Secrets": [], "Misconfigurations": null}], "Metadata": {"OS": {"EOSL": false}}}""")]
    public void What_is_left_out_is_clean(string report)
    {
        var result = Judge(report);

        (result.State, result.Findings.Length).ShouldBe((ScanState.Scanned, 0));
    }

    [TestCase("""{"SchemaVersion": 3, "Results": []}""")]
    [TestCase("""{"SchemaVersion": "2"}""")]
    [TestCase("""{"Results": []}""")]
    [TestCase("""{"SchemaVersion": 2, "Results": {}}""")]
    [TestCase("""{"SchemaVersion": 2, "Results": [1]}""")]
    [TestCase("""{"SchemaVersion": 2, "Results": [{"Vulnerabilities": {}}]}""")]
    [TestCase("""{"SchemaVersion": 2, "Results": [{"Vulnerabilities": [null]}]}""")]
    [TestCase("""{"SchemaVersion": 2, "Results": [{"Vulnerabilities": [{"PkgName": "x"}]}]}""")]
    [TestCase("""{"SchemaVersion": 2, "Results": [{"Secrets": [{"Match": "x"}]}]}""")]
    public void What_is_no_report_is_a_failure(string report) => Judge(report).State.ShouldBe(ScanState.Failed);

    [TestCaseSource(nameof(Broken))]
    public void Garbage_is_a_failure(ReportReading report)
    {
        var result = TrivyReport.Judge(Sample.Result(0), report, Image, "gateway");

        (result.State, result.Findings.Length).ShouldBe((ScanState.Failed, 0));
    }

    [Test]
    public void Half_a_report_is_a_failure()
    {
        foreach (var beginning in Garbage.Beginnings(Sample.Read("trivy/image-fluentd-debian-ruby.json")))
            TrivyReport.Judge(Sample.Result(0), beginning, Image, "gateway").State.ShouldBe(ScanState.Failed);
    }

    [TestCase(1, false)]
    [TestCase(0, true)]
    [TestCase(137, false)]
    public void A_crash_is_a_failure_whatever_the_report_says(int exitCode, bool deadlinePassed)
    {
        var result = TrivyReport.Judge(
            Sample.Result(exitCode, "", "FATAL\tcannot \u001b[31mreach\u001b[0m the database", deadlinePassed), Reading(Sample.Read("trivy/image-clean-no-results.json")), Image, "gateway");

        (result.State, result.Reason!.StartsWith("trivy: ", StringComparison.Ordinal), result.Reason.Contains('\u001b', StringComparison.Ordinal)).ShouldBe((ScanState.Failed, true, false));
    }

    [Test]
    public void Hostile_texts_are_made_plain()
    {
        var finding = Judge("""
            {"SchemaVersion": 2, "Results": [{"Vulnerabilities": [{"VulnerabilityID": "CVE-1\u001b[2J", "PkgName": "a\nb\u0007", "InstalledVersion": "1", "PkgPath": "../../etc/\u001b[31mpasswd",
              "Title": "x\r\ny", "Severity": "terrible", "PrimaryURL": "javascript:alert(1)"}]}]}
            """).Findings.ShouldHaveSingleItem();

        (finding.Rule, finding.Package, finding.Path, finding.Severity, finding.Help).ShouldBe(("CVE-1", "a b", "etc/passwd", Severity.Unknown, null));
        finding.Message.ShouldBe("a b 1: x y (no fix yet)");
    }

    private static ScanResult Judge(string report) => TrivyReport.Judge(Sample.Result(0), Reading(report), Image, "gateway");

    private static ReportReading Reading(string report) => ReportReading.Of(Encoding.UTF8.GetBytes(report));
}

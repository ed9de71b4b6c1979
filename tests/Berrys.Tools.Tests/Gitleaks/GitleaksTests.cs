using System.Text;
using System.Text.Json;
using Berrys.Pipeline.Security;
using Berrys.Tools.Gitleaks;
using Berrys.Tools.Reports;
using Berrys.Tools.Tests.Reports;
using CsCheck;

namespace Berrys.Tools.Tests.Gitleaks;

public sealed class GitleaksTests
{
    public static IEnumerable<TestCaseData> Broken => Garbage.All;

    [Test]
    public void Builds_the_commands()
    {
        var command = GitleaksCommand.Scan("/usr/bin/gitleaks", "/t/part-0", "/t/report.json", TimeSpan.FromMinutes(2));

        command.Executable.ShouldBe("/usr/bin/gitleaks");
        command.Arguments.ShouldBe(["detect", "--no-git", "--source=.", "--redact", "--no-banner", "--exit-code=99", "--report-format=json", "--report-path=/t/report.json"]);
        command.WorkingDirectory.ShouldBe("/t/part-0");
        command.Deadline.ShouldBe(TimeSpan.FromMinutes(2));
        GitleaksCommand.ScanHistory("gitleaks", "/w", "/t/r.json", TimeSpan.FromMinutes(2)).Arguments[1].ShouldBe("--log-opts=--full-history --all --relative -- .");
    }

    [Test]
    public void Reads_real_findings() => Judge(99, Sample.Read("gitleaks/report.json")).Findings.ShouldHaveSingleItem().ShouldBe(new Finding
    {
        Scanner = "gitleaks",
        Rule = "test-rule",
        Severity = Severity.High,
        Message = "Secret found, not shown: test-rule, in the history since commit 000000000000",
        Service = "of auth.py",
        Path = "auth.py",
        Line = 1,
        Column = 1,
    });

    [Test]
    public void An_empty_report_is_clean() => Judge(0, Sample.Read("gitleaks/report-empty.json")).ShouldSatisfyAllConditions(
        result => result.State.ShouldBe(ScanState.Scanned),
        result => result.Findings.ShouldBeEmpty());

    [TestCase(1)]
    [TestCase(126)]
    public void An_error_is_a_failed_scan(int exitCode) => Judge(exitCode, "[]").State.ShouldBe(ScanState.Failed);

    [TestCaseSource(nameof(Broken))]
    public void Garbage_is_a_failed_scan(ReportReading report) =>
        GitleaksReport.Judge(Sample.Result(99), report, "/w", _ => null).State.ShouldBe(ScanState.Failed);

    [Test]
    public void A_report_that_is_cut_off_is_a_failed_scan()
    {
        foreach (var beginning in Garbage.Beginnings(Sample.Read("gitleaks/report.json")))
            GitleaksReport.Judge(Sample.Result(99), beginning, "/w", _ => null).State.ShouldBe(ScanState.Failed);
    }

    [Test]
    public void Never_keeps_the_secret() => Planted.Secrets.Sample(secret =>
    {
        var report = JsonSerializer.Serialize(new[]
        {
            new
            {
                RuleID = "aws-access-token", Description = $"Found {secret} here", Match = $"key={secret}", Secret = secret, File = "a.py", StartLine = 3, StartColumn = 1,
                Commit = "0123456789abcdef0123456789abcdef01234567", Message = secret, Author = secret, Email = secret, Fingerprint = $"a.py:{secret}", Line = secret,
            },
        });

        var result = Judge(99, report);

        var finding = result.Findings.ShouldHaveSingleItem();
        (finding.Rule, finding.Path, finding.Line).ShouldBe(("aws-access-token", "a.py", 3));
        Planted.ShouldNotHold(result, secret);
    });

    private static ScanResult Judge(int exitCode, string report) =>
        GitleaksReport.Judge(Sample.Result(exitCode), ReportReading.Of(Encoding.UTF8.GetBytes(report)), "/w", path => $"of {path}");
}

using System.Text;
using Berrys.Pipeline.Security;
using Berrys.Pipeline.Workspaces;
using Berrys.Tools.Bandit;
using Berrys.Tools.Reports;
using Berrys.Tools.Tests.Reports;

namespace Berrys.Tools.Tests.Bandit;

public sealed class BanditTests
{
    private static readonly Service Gateway = new("gateway", "services/gateway") { UnitTests = "services/gateway/spec" };

    public static IEnumerable<TestCaseData> Broken => Garbage.All;

    [Test]
    public void Builds_the_command()
    {
        var command = BanditCommand.Scan("/usr/bin/bandit", ["a b.py", "-c.py"], [".bandit"], "/w", "/t/report.json", TimeSpan.FromMinutes(2));

        command.Executable.ShouldBe("/usr/bin/bandit");
        command.Arguments.ShouldBe(["--quiet", "--format", "json", "--output", "/t/report.json", "--ini", ".bandit", "--", "a b.py", "-c.py"]);
        command.WorkingDirectory.ShouldBe("/w");
        command.Deadline.ShouldBe(TimeSpan.FromMinutes(2));
    }

    [Test]
    public void Takes_a_components_own_code_without_its_tests() => BanditCommand.FilesOf(
        Gateway,
        new FileTree([
            "services/gateway/app.py", "services/gateway/pkg/a.py", "services/gateway/tests/unit/test_a.py", "services/gateway/pkg/test/b.py", "services/gateway/spec/c.py",
            "services/gateway/testing.py", "services/gateway/tests.py", "services/gateway/readme.md", "services/gateway2/app.py", "setup.py",
        ])).ShouldBe(["services/gateway/app.py", "services/gateway/pkg/a.py", "services/gateway/testing.py", "services/gateway/tests.py"]);

    [Test]
    public void A_long_list_is_cut()
    {
        string[] files = [.. Enumerable.Range(0, 5_000).Select(number => $"services/gateway/module_{number}.py")];

        var batches = BanditCommand.Batches(files);

        batches.SelectMany(batch => batch).ShouldBe(files);
        batches.ShouldAllBe(batch => batch.Length > 0 && batch.Sum(file => file.Length + 1) <= 24_000);
        BanditCommand.Batches([]).ShouldBeEmpty();
    }

    [Test]
    public void Reads_real_findings()
    {
        var result = Judge(1, Sample.Read("bandit/bandit-findings.json"));

        result.State.ShouldBe(ScanState.Scanned);
        result.Findings.CountBy(finding => finding.Severity).ShouldBe([new(Severity.Low, 4), new(Severity.High, 1), new(Severity.Medium, 4)], ignoreOrder: true);
        result.Findings[2].ShouldBe(new Finding
        {
            Scanner = "bandit",
            Rule = "B602",
            Severity = Severity.High,
            Message = "subprocess call with shell=True identified, security issue.",
            Service = "gateway",
            Path = "app.py",
            Line = 11,
            Help = new Uri("https://bandit.readthedocs.io/en/latest/plugins/b602_subprocess_popen_with_shell_equals_true.html"),
        });
    }

    [Test]
    public void Reads_what_newer_versions_add()
    {
        var finding = Judge(1, """
            {"errors": [], "results": [{"filename": "./a.py", "issue_severity": "MEDIUM", "issue_text": "Use of eval.", "line_number": 3, "col_offset": 4,
              "test_id": "B307", "issue_cwe": {"id": 78, "link": "https://cwe.mitre.org/data/definitions/78.html"}}]}
            """).Findings.ShouldHaveSingleItem();

        (finding.Path, finding.Line, finding.Column, finding.Message).ShouldBe(("a.py", 3, 5, "Use of eval. (CWE-78)"));
    }

    [Test]
    public void A_clean_report_is_clean() => Judge(0, Sample.Read("bandit/bandit-clean.json")).ShouldSatisfyAllConditions(
        result => result.State.ShouldBe(ScanState.Scanned),
        result => result.Findings.ShouldBeEmpty());

    [Test]
    public void A_file_that_it_could_not_parse_is_a_failed_scan() => Judge(0, Sample.Read("bandit/bandit-syntax-error.json"))
        .ShouldBe(ScanResult.Failed("bandit", "bandit could not read broken.py: syntax error while parsing AST from file"));

    [Test]
    public void A_password_is_not_kept()
    {
        var result = Judge(1, """{"errors": [], "results": [{"test_id": "B105", "issue_text": "Possible hardcoded password: 'planted-canary'", "code": "x = 'planted-canary'"}]}""");

        result.Findings.ShouldHaveSingleItem().Message.ShouldBe("Possible hardcoded password (not shown).");
        result.Findings[0].ToString().ShouldNotContain("planted-canary");
    }

    [Test]
    public void Hostile_texts_are_tamed()
    {
        var finding = Judge(1, """
            {"errors": [], "results": [{"test_id": "B1\u001b[2J", "issue_text": "a\u001b]0;title\u0007b\r\nc", "filename": "../../../etc/passwd", "line_number": -5,
              "issue_severity": "WORST", "more_info": "javascript:alert(1)"}]}
            """).Findings.ShouldHaveSingleItem();

        (finding.Rule, finding.Message, finding.Path, finding.Line, finding.Severity, finding.Help).ShouldBe(("B1", "ab c", null, null, Severity.Unknown, null));
    }

    [TestCaseSource(nameof(Broken))]
    public void Garbage_is_a_failed_scan(ReportReading report)
    {
        foreach (var exitCode in (int[])[0, 1, 2, 139])
            BanditReport.Judge(Sample.Result(exitCode), report, "/w", "gateway").State.ShouldBe(ScanState.Failed);
    }

    [Test]
    public void A_report_that_is_cut_off_is_a_failed_scan()
    {
        foreach (var beginning in Garbage.Beginnings(Sample.Read("bandit/bandit-findings.json")))
            BanditReport.Judge(Sample.Result(1), beginning, "/w", "gateway").State.ShouldBe(ScanState.Failed);
    }

    [Test]
    public void A_crash_a_deadline_and_a_contradiction_are_failed_scans()
    {
        var clean = ReportReading.Of(Encoding.UTF8.GetBytes(Sample.Read("bandit/bandit-clean.json")));

        BanditReport.Judge(Sample.Result(2, error: "bandit: error: no such option"), clean, "/w", "gateway").ShouldBe(ScanResult.Failed("bandit", "bandit: exit code 2: bandit: error: no such option"));
        BanditReport.Judge(Sample.Result(0, deadlinePassed: true), clean, "/w", "gateway").State.ShouldBe(ScanState.Failed);
        BanditReport.Judge(Sample.Result(1), clean, "/w", "gateway").State.ShouldBe(ScanState.Failed);
    }

    private static ScanResult Judge(int exitCode, string report) =>
        BanditReport.Judge(Sample.Result(exitCode), ReportReading.Of(Encoding.UTF8.GetBytes(report)), "/w", "gateway");
}

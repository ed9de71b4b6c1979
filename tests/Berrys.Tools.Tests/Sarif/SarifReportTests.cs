using System.Text;
using Berrys.Pipeline.Security;
using Berrys.Tools.Reports;
using Berrys.Tools.Sarif;

namespace Berrys.Tools.Tests.Sarif;

public class SarifReportTests
{
    private const string Root = "/w";

    [TestCase("trivy", "trivy", 4, Severity.Medium)]
    [TestCase("snyk", "snyk-open-source", 2, Severity.High)]
    [TestCase("gitleaks", "gitleaks", 1, Severity.Medium)]
    public void Reports_of_real_tools_are_read(string file, string scanner, int count, Severity worst)
    {
        var result = Judge(Sample.Read($"sarif/{file}.sarif.json")).ShouldHaveSingleItem();

        (result.Scanner, result.State, result.Findings.Length).ShouldBe((scanner, ScanState.Scanned, count));
        result.Findings.Max(finding => finding.Severity).ShouldBe(worst);
        result.Findings.ShouldAllBe(finding => finding.Path != null && finding.Line == 1);
    }

    [Test]
    public void A_result_becomes_a_finding_with_its_place()
    {
        var finding = Only("""
            {"ruleId": "R1", "level": "error", "message": {"text": "bad\nthing"},
             "locations": [{"physicalLocation": {"artifactLocation": {"uri": "services/a%20b/app.py"}, "region": {"startLine": 3, "startColumn": 5}}}]}
            """);

        finding.ShouldBe(new Finding
        {
            Scanner = "tool-x",
            Rule = "R1",
            Severity = Severity.High,
            Message = "bad thing",
            Path = "services/a b/app.py",
            Line = 3,
            Column = 5,
            Service = "a b",
        });
    }

    [TestCase("file:///w/services/x.py", "services/x.py")]
    [TestCase("file:///etc/passwd", null)]
    [TestCase("../../etc/passwd", null)]
    [TestCase("%2e%2e/%2e%2e/etc/passwd", null)]
    [TestCase("/etc/passwd", null)]
    [TestCase("a\\u001b[31mb.py", "ab.py")]
    public void A_path_that_leads_out_is_none_and_one_that_a_terminal_would_obey_is_made_plain(string uri, string? path)
    {
        var finding = Only($$$"""{"ruleId": "R1", "message": {"text": "x"}, "locations": [{"physicalLocation": {"artifactLocation": {"uri": "{{{uri}}}"}, "region": {"startLine": 3} } }]}""");

        finding.Path.ShouldBe(path);
        finding.Line.ShouldBe(path is null ? null : 3);
    }

    [TestCase("""{"ruleId": "R1"}""", Severity.Critical)]
    [TestCase("""{"ruleIndex": 1}""", Severity.Low)]
    [TestCase("""{"rule": {"id": "R2"}, "level": "error"}""", Severity.High)]
    [TestCase("""{"ruleId": "R3"}""", Severity.Medium)]
    [TestCase("""{"ruleId": "R3", "level": "none"}""", Severity.Unknown)]
    [TestCase("""{"ruleId": "R3", "properties": {"security-severity": "5.1"}}""", Severity.Medium)]
    [TestCase("""{}""", Severity.Medium)]
    [TestCase("""{"ruleIndex": 99}""", Severity.Medium)]
    public void Severity_comes_from_score_result_and_rule_in_this_order(string result, Severity severity) =>
        Only(result, """[{"id": "R1", "properties": {"security-severity": "9.8"}}, {"id": "R2", "defaultConfiguration": {"level": "note"}}]""").Severity.ShouldBe(severity);

    [TestCase("""{"kind": "pass"}""")]
    [TestCase("""{"kind": "notApplicable"}""")]
    [TestCase("""{"baselineState": "absent"}""")]
    [TestCase("""{"suppressions": [{"kind": "inSource"}]}""")]
    public void What_is_no_problem_is_no_finding(string result) => Judge(Document(result)).Single().Findings.ShouldBeEmpty();

    [Test]
    public void A_suppression_that_was_rejected_does_not_count() =>
        Judge(Document("""{"suppressions": [{"kind": "external", "status": "rejected"}]}""")).Single().Findings.Length.ShouldBe(1);

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{\"version\": \"2.1.0\"")]
    [TestCase("""{"version": "2.0.0", "runs": []}""")]
    [TestCase("""{"version": "2.1.0"}""")]
    [TestCase("""{"version": "2.1.0", "runs": []}""")]
    [TestCase("""{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}}}]}""")]
    [TestCase("""{"version": "2.1.0", "runs": [{"invocations": [{"executionSuccessful": false}], "results": []}]}""")]
    public void What_says_nothing_is_a_scan_that_failed(string text)
    {
        var result = Judge(text).ShouldHaveSingleItem();

        result.State.ShouldBe(ScanState.Failed);
        result.Reason!.ShouldContain("reports/x.sarif");
    }

    [Test]
    public void Odd_shapes_and_depths_are_taken_as_they_come()
    {
        Judge("""{"version": "2.1.0", "runs": [1, null, {"results": [1, null, [], {"locations": [1], "message": 2, "ruleId": 3}]}]}""").Count.ShouldBe(3);
        Judge(new string('[', 100_000)).Single().State.ShouldBe(ScanState.Failed);
    }

    [Test]
    public void Pipeline_yaml_can_name_the_scanner() =>
        SarifReport.Judge(Reading(Document("{}")), "reports/x.sarif", "mine", Root, _ => null).Single().Scanner.ShouldBe("mine");

    private static Finding Only(string result, string rules = "[]") => Judge(Document(result, rules)).ShouldHaveSingleItem().Findings.ShouldHaveSingleItem();

    private static string Document(string result, string rules = "[]") =>
        $$$"""{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "Tool (X)", "rules": {{{rules}}}}}, "results": [{{{result}}}]}]}""";

    private static IReadOnlyList<ScanResult> Judge(string text) => SarifReport.Judge(
        Reading(text), "reports/x.sarif", null, Root, path => path.StartsWith("services/a b/", StringComparison.Ordinal) ? "a b" : null);

    private static ReportReading Reading(string text) => ReportReading.Of(Encoding.UTF8.GetBytes(text));
}

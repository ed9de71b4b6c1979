using System.Text.Json.Nodes;
using Berrys.Pipeline.Reporting;
using Berrys.Pipeline.Security;
using Berrys.Pipeline.Security.Sarif;
using Berrys.Pipeline.Tests.Golden;
using NJsonSchema;
using static Berrys.Pipeline.Tests.Security.Findings;

namespace Berrys.Pipeline.Tests.Security;

public class FindingFilesTests
{
    private const string Folder = "tests/Berrys.Pipeline.Tests/Security/Approved/";

    private static readonly Finding Secret = Eval with { Scanner = "gitleaks", Rule = "aws key", Path = "a b/ü#.txt", Service = null, Line = null, Column = null };
    private static readonly GateCase Subject = Case(
        new() { Waivers = [Waiver("B307", Today), Waiver("B999", Today.AddDays(-1))], Gate = new() { OnlyNew = true } },
        Eval, Eval with { Line = 9, Severity = Severity.High }, Package, InImage, Secret);
    private static readonly GateVerdict Verdict = Gate.Judge(Subject with
    {
        Baseline = [FindingMerge.Of([Package]).Single().Fingerprint],
        Scans = Subject.Scans.Add(ScanResult.NotScanned("semgrep", "not on this machine")),
    });

    [Test]
    public void Findings_sarif_is_as_it_should_be() => SarifJson.Write(Verdict).ShouldBeIn(Folder + "findings.sarif");

    [Test]
    public void Findings_json_is_as_it_should_be() => FindingsJson.Write(Verdict).ShouldBeIn(Folder + "findings.json");

    [Test]
    public void The_report_is_as_it_should_be() =>
        (string.Join('\n', GateReport.Lines(Verdict, "artifacts/findings.json")) + "\n").ShouldBeIn(Folder + "gate-report.txt");

    [Test]
    public void Sarif_is_valid()
    {
        var schema = JsonSchema.FromJsonAsync(File.ReadAllText(Repository.At("tests/Berrys.Pipeline.Tests/Security/Schemas/sarif-schema-2.1.0.json"))).GetAwaiter().GetResult();

        schema.Validate(SarifJson.Write(Verdict)).ShouldBeEmpty();
        schema.Validate(SarifJson.Write(Judge(new()))).ShouldBeEmpty();
        schema.Validate("""{"version": "2.1.0", "runs": [{}]}""").ShouldNotBeEmpty();
    }

    [Test]
    public void What_did_not_look_is_told_from_what_found_nothing()
    {
        var verdict = Gate.Judge(Case(new()) with { Scans = [ScanResult.Of("bandit", []), ScanResult.Failed("trivy", "crashed")] });
        var runs = JsonNode.Parse(SarifJson.Write(verdict))!["runs"]!.AsArray();

        runs[0]!["results"]!.AsArray().Count.ShouldBe(0);
        runs[1]!["results"].ShouldBeNull();
        runs[1]!["invocations"]![0]!["executionSuccessful"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Test]
    public void The_fingerprints_can_be_read_back() =>
        FindingsJson.Fingerprints(FindingsJson.Write(Verdict)).ShouldBe(Verdict.Findings.Select(finding => finding.Traced.Fingerprint), ignoreOrder: true);

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"findings": [{}]}""")]
    public void What_is_no_such_file_is_refused(string text) =>
        Should.Throw<BerrysException>(() => FindingsJson.Fingerprints(text)).ExitCode.ShouldBe(ExitCode.Usage);

    [Test]
    public void A_long_list_is_cut_and_says_where_the_rest_is()
    {
        var verdict = Judge(new(), [.. Enumerable.Range(1, 80).Select(line => Eval with { Line = line })]);

        var lines = GateReport.Lines(verdict, "artifacts/findings.json");

        lines.Length.ShouldBe(FindingTable.Limit + 3);
        lines[^2].ShouldBe("30 more, less severe than these: the whole list is in artifacts/findings.json");
    }
}

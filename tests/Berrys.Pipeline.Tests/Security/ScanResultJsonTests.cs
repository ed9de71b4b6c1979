using Berrys.Pipeline.Security;

namespace Berrys.Pipeline.Tests.Security;

public sealed class ScanResultJsonTests
{
    private static readonly Finding Whole = new()
    {
        Scanner = "trivy",
        Rule = "CVE-2026-1",
        Severity = Severity.High,
        Message = "bad",
        Service = "api",
        Path = "services/api/x.py",
        Line = 3,
        Column = 4,
        Image = "berrys/api",
        Package = "openssl",
        InstalledVersion = "1",
        FixedVersion = "2",
        Help = new Uri("https://example.org/x?y=ä"),
    };

    [Test]
    public void A_result_is_read_back_whole()
    {
        var result = ScanResult.Of("trivy", [Whole, new() { Scanner = "trivy", Rule = "r", Severity = Severity.Low, Message = "m" }]);

        var read = ScanResultJson.Parse(ScanResultJson.Write(result)).ShouldNotBeNull();

        (read with { Findings = [] }).ShouldBe(result with { Findings = [] });
        read.Findings.ShouldBe(result.Findings);
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("{}")]
    [TestCase("""{"Scanner":"x","State":"Scanned"}""")]
    [TestCase("""{"Scanner":"x","State":"Unknown","Findings":[],"Reason":null}""")]
    [TestCase("""{"Scanner":"x","State":"Scanned","Findings":[{}],"Reason":null}""")]
    public void What_is_no_result_is_none(string text) => ScanResultJson.Parse(text).ShouldBeNull();
}

using Berrys.Pipeline.Security;

namespace Berrys.Pipeline.Tests.Security;

public class GateThresholdsTests
{
    [TestCase("bandit", Severity.Low, false)]
    [TestCase("bandit", Severity.Medium, true)]
    [TestCase("secretlint", Severity.Unknown, true)]
    [TestCase("gitleaks", Severity.Low, true)]
    [TestCase("another", Severity.Medium, false)]
    [TestCase("another", Severity.High, true)]
    [TestCase("another", Severity.Critical, true)]
    public void A_finding_refuses_from_its_scanners_threshold_on(string scanner, Severity severity, bool refuses) =>
        GateThresholds.Refuses(new Finding { Scanner = scanner, Rule = "R1", Severity = severity, Message = "bad" }).ShouldBe(refuses);

    [Test]
    public void A_finding_is_one_line_that_begins_with_its_place()
    {
        var finding = new Finding { Scanner = "bandit", Rule = "B307", Severity = Severity.Medium, Message = "Use of eval", Path = "services/a/app.py", Line = 7 };

        FindingText.Of(finding).ShouldBe("services/a/app.py:7: bandit B307, medium: Use of eval");
        FindingText.Of(finding with { Line = null }).ShouldStartWith("services/a/app.py: ");
        FindingText.Of(finding with { Path = null, Line = null, Service = "a" }).ShouldStartWith("a: ");
        FindingText.Of(finding with { Path = null, Line = null }).ShouldStartWith("the workspace: ");
    }
}

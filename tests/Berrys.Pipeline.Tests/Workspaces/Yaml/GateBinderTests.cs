namespace Berrys.Pipeline.Tests.Workspaces.Yaml;

public class GateBinderTests
{
    private const string Text = """
        gate:
          thresholds: {bandit: high, secrets: never}
          only-new: true
          sarif: [{file: reports/a.sarif}]
        waivers:
          - id: B307
            service: billing
            path: services/billing/app.py
            reason: not reached
            owner: Ada
            expires: 2027-01-31
        """;

    [Test]
    public void It_reads_gate_and_waivers()
    {
        var definition = PipelineFileTests.Parse(Text);

        definition.Gate.Thresholds.ShouldBe([new("bandit", "high"), new("secrets", "never")]);
        (definition.Gate.OnlyNew, definition.Gate.OnlyFixable).ShouldBe((true, false));
        definition.Gate.Sarif.ShouldBe([new("reports/a.sarif", null)]);
        var waiver = definition.Waivers.ShouldHaveSingleItem();
        waiver.ShouldBe(new() { Id = "B307", Service = "billing", Path = "services/billing/app.py", Reason = "not reached", Owner = "Ada", Expires = new(2027, 1, 31), Line = 6 });
    }

    [TestCase("service: billing", "service: biling", 7, "a waiver is for the service 'biling', which the workspace does not have")]
    [TestCase("expires: 2027-01-31", "expires: 2027-02-30", 11, "a waiver expires on 2027-02-30, a day that does not exist")]
    public void What_cannot_be_is_an_error_at_its_place(string old, string now, int line, string message)
    {
        var error = PipelineFileTests.Errors(Text.Replace(old, now, StringComparison.Ordinal)).ShouldHaveSingleItem();

        error.ShouldStartWith($"pipeline.yaml:{line}:");
        error.ShouldContain(message);
    }
}

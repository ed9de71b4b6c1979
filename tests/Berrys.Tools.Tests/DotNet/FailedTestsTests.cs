using Berrys.Tools.DotNet;

namespace Berrys.Tools.Tests.DotNet;

public sealed class FailedTestsTests
{
    private const string Report = """
        <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
          <Results>
            <UnitTestResult testName="Adds" outcome="Passed" />
            <UnitTestResult testName="Divides(1,0)" outcome="Failed" />
            <UnitTestResult testName="Waits" outcome="Timeout" />
            <UnitTestResult testName="Sleeps" outcome="NotExecuted" />
          </Results>
        </TestRun>
        """;

    [Test]
    public void Names_what_did_not_pass_in_order() => FailedTests.Of(Report).ShouldBe(["Divides(1,0)", "Waits"]);

    [Test]
    public void A_report_that_is_cut_off_names_none() => FailedTests.Of(Report[..^10]).ShouldBeEmpty();
}

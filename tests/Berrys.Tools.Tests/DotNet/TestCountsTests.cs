using Berrys.Tools.DotNet;
using CsCheck;

namespace Berrys.Tools.Tests.DotNet;

public class TestCountsTests
{
    private const string Report = """
        <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
          <ResultSummary outcome="OUTCOME"><Counters COUNTERS /></ResultSummary>
        </TestRun>
        """;

    private static TestCounts? Parse(string counters, string outcome = "Completed") =>
        TestCounts.Parse(Report.Replace("OUTCOME", outcome).Replace("COUNTERS", counters));

    // Four passed; two failed by themselves and two with their fixture; ignored, explicit, inconclusive, assumed and warned are the rest.
    [Test]
    public void Reads_a_real_report_of_every_outcome() => TestCounts.Parse(Sample.Read("trx/mixed.trx")).ShouldBe(new(4, 4, 5));

    [Test]
    public void Reads_a_real_report_of_passed_tests() => TestCounts.Parse(Sample.Read("trx/passed.trx")).ShouldBe(new(2, 0, 0));

    [Test]
    public void Reads_a_real_report_of_a_filter_that_matched_nothing() => TestCounts.Parse(Sample.Read("trx/none.trx")).ShouldBe(TestCounts.None);

    // Its counters are all zero, as if there had been nothing to test.
    [Test]
    public void Knows_nothing_of_a_run_whose_host_crashed() => TestCounts.Parse(Sample.Read("trx/died.trx")).ShouldBeNull();

    [Test]
    public void Counts_errors_timeouts_and_aborted_tests_as_failed() =>
        Parse("total='10' executed='9' passed='2' failed='1' error='1' timeout='2' aborted='3'", "Failed").ShouldBe(new(2, 7, 1));

    [TestCase("passed='3' failed='0'")]
    [TestCase("total='many' passed='3'")]
    [TestCase("total='3' passed=''")]
    [TestCase("total='99999999999' passed='3'")]
    public void Knows_nothing_of_counters_that_are_none(string counters) => Parse(counters).ShouldBeNull();

    [TestCase("")]
    [TestCase("no report")]
    [TestCase("<TestRun/>")]
    [TestCase("{\"total\": 3}")]
    [TestCase("<!DOCTYPE html><html><body>502</body></html>")]
    public void Knows_nothing_of_other_text(string text) => TestCounts.Parse(text).ShouldBeNull();

    [Test]
    public void Knows_nothing_of_a_report_that_was_cut_off_anywhere()
    {
        var whole = Sample.Read("trx/mixed.trx").TrimEnd();
        Gen.Int[0, whole.Length - 1].Sample(length => TestCounts.Parse(whole[..length]) is null);
    }

    [Test]
    public void Adds_up() => new TestCounts(1, 2, 3).Plus(new(10, 20, 30)).ShouldBe(new(11, 22, 33));

    [Test]
    public void Closes_a_run_with_one_line() => new TestCounts(1234, 0, 5).ToString().ShouldBe("1234 passed, 0 failed, 5 skipped");
}

using Berrys.Pipeline.Checks;

namespace Berrys.Pipeline.Tests.Checks;

public class RunRecordTests
{
    private static StepResult Result(string service) =>
        new("Lint", service, StepStatus.Passed, CacheStatus.Off, DateTimeOffset.UnixEpoch, TimeSpan.Zero, null, null);

    [Test]
    public void Keeps_outcomes_in_the_order_they_came()
    {
        var record = new RunRecord();
        record.Add(Result("b"));
        record.Add(Result("a"));
        record.Steps.Select(step => step.Service).ShouldBe(["b", "a"]);
    }

    [Test]
    public void A_listing_does_not_change_later()
    {
        var record = new RunRecord();
        var before = record.Steps;
        record.Add(Result("a"));
        before.ShouldBeEmpty();
    }

    [Test]
    public void Loses_nothing_when_many_threads_write_and_read()
    {
        const int writers = 8, each = 300;
        var record = new RunRecord();
        Parallel.For(0, writers, new ParallelOptions { MaxDegreeOfParallelism = writers }, writer =>
        {
            for (var i = 0; i < each; i++)
            {
                record.Add(Result($"{writer}/{i}"));
                Assert.That(record.Steps, Has.Count.GreaterThan(i));
            }
        });

        record.Steps.Select(step => step.Service).Distinct().Count().ShouldBe(writers * each);
        record.Steps.Count.ShouldBe(writers * each);
        foreach (var own in record.Steps.Select(step => step.Service.Split('/')).GroupBy(parts => parts[0]))
            own.Select(parts => int.Parse(parts[1])).ShouldBeInOrder();
    }
}

using Cake.Core;
using Cake.Parallel.Tests.Fakes;
using NSubstitute;

namespace Cake.Parallel.Tests.Oracle;

/// <summary>Cake's own engine is the oracle.</summary>
public sealed class SameAsCakeTests
{
    private static IEnumerable<TestCaseData> Cases => Scenarios.All.Select(scenario => new TestCaseData(scenario).SetArgDisplayNames(scenario.Name));

    [TestCaseSource(nameof(Cases))]
    public async Task One_slot_does_exactly_what_Cake_does(Scenario scenario)
    {
        var cake = await Observation.OfCakeAsync(scenario);
        var ours = await Observation.OfParallelAsync(scenario, jobs: 1);
        ShouldBeSame(ours, cake);
        ours.Events.ShouldBe(cake.Events);
    }

    [TestCaseSource(nameof(Cases))]
    public async Task Many_slots_do_the_same_in_another_order(Scenario scenario)
    {
        var cake = await Observation.OfCakeAsync(scenario);
        var ours = await Observation.OfParallelAsync(scenario, jobs: 4);
        ShouldBeSame(ours, cake);
        if (scenario.SeparateGraphs || cake.Error != "-")
            return;
        ours.Events.ShouldBe(cake.Events, ignoreOrder: true);
    }

    [TestCaseSource(nameof(Cases))]
    public async Task A_strategy_other_than_the_default_one_runs_in_sequence(Scenario scenario)
    {
        var cake = await Observation.OfCakeAsync(scenario, new OtherStrategy());
        var ours = await Observation.OfParallelAsync(scenario, jobs: 4, new OtherStrategy());
        ShouldBeSame(ours, cake);
        ours.Events.ShouldBe(cake.Events);
    }

    [Test]
    public void A_name_is_taken_once()
    {
        using var bench = new Bench(1);
        var cake = new CakeEngine(Substitute.For<ICakeDataService>(), new RecordingLog());
        bench.Engine.RegisterTask("a");
        cake.RegisterTask("a");
        var expected = Should.Throw<CakeException>(() => cake.RegisterTask("A"));
        Should.Throw<CakeException>(() => bench.Engine.RegisterTask("A")).Message.ShouldBe(expected.Message);
        bench.Engine.Tasks.Select(task => task.Name).ShouldBe(["a"]);
    }

    private static void ShouldBeSame(Observation ours, Observation cake) =>
        ours.ShouldSatisfyAllConditions(
            () => ours.Error.ShouldBe(cake.Error),
            () => ours.Inner.ShouldBe(cake.Inner),
            () => ours.Report.ShouldBe(cake.Report),
            () => ours.Errors.Where(error => !OurOwn(error, ours)).ShouldBe(cake.Errors));

    // In the task's group the parallel engine says right away what Cake's host says at the end.
    private static bool OurOwn(string logged, Observation ours) => ours.Inner.EndsWith($": {logged}", StringComparison.Ordinal);
}

using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Sharding;
using CsCheck;

namespace Berrys.Pipeline.Tests.Sharding;

public sealed class ShardPlanTests
{
    [Test]
    public void The_longest_go_first_into_the_shard_with_the_least()
    {
        var plan = ShardPlan.Of(["a", "b", "c", "d", "new"], Seconds(("a", 10), ("b", 7), ("c", 3), ("d", 2)), 2);

        plan.Select(shard => (shard.Number, string.Join(',', shard.Services), shard.Expected.TotalSeconds)).ShouldBe([(1, "a,c,d", 15), (2, "b,new", 14)]);
        MatrixJson.Write(plan).ShouldBe("""{"include":[{"shard":"1/2","services":"a,c,d","seconds":15},{"shard":"2/2","services":"b,new","seconds":14}]}""");
    }

    [Test]
    public void There_are_no_empty_shards()
    {
        ShardPlan.Of(["shared/größe", "b"], Seconds(), 10).Length.ShouldBe(2);
        MatrixJson.Outputs(ShardPlan.Of(["shared/größe"], Seconds(), 10)).ShouldBe("matrix={\"include\":[{\"shard\":\"1/1\",\"services\":\"shared/größe\",\"seconds\":1}]}\ncount=1\nempty=false\n");
        MatrixJson.Outputs(ShardPlan.Of([], Seconds(), 10)).ShouldBe("matrix={\"include\":[]}\ncount=0\nempty=true\n");
    }

    [Test]
    public void Everything_is_done_once_and_no_shard_takes_much_longer_than_it_must() =>
        Gen.Select(Gen.Int[1, 100].Array[1, 30], Gen.Int[1, 8]).Sample((seconds, shards) =>
        {
            var names = seconds.Select((_, index) => $"s{index}").ToArray();

            var plan = ShardPlan.Of(names, Seconds([.. seconds.Select((time, index) => ($"s{index}", time))]), shards);

            plan.SelectMany(shard => shard.Services).Order(StringComparer.Ordinal).ShouldBe(names.Order(StringComparer.Ordinal));
            var least = Math.Max(seconds.Max(), Math.Ceiling(seconds.Sum() / (double)Math.Min(shards, seconds.Length)));
            // Whatever the best split is, it is at least that; LPT is within 4/3 of the best.
            plan[0].Expected.TotalSeconds.ShouldBeLessThanOrEqualTo(least * 2);
            plan.ShouldAllBe(shard => shard.Services.Length > 0);
        });

    [Test]
    public void What_ran_is_remembered_and_what_was_known_before_says_nothing()
    {
        using var folder = new TemporaryFolder();
        var durations = new ServiceDurations(folder.At("cache/durations"));

        durations.Keep([Step("Lint", "a", 2), Step("UnitTest", "a", 3), Step("Lint", "b", 5, CacheStatus.Hit), Step("Lint", "c", 9, status: StepStatus.Cancelled)]);
        durations.Keep([Step("Lint", "a", 4)]);

        durations.PerService().ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create("a", TimeSpan.FromSeconds(7)));
        File.WriteAllText(folder.At("cache/durations"), "damaged");
        durations.PerService().ShouldBeEmpty();
    }

    private static StepResult Step(string target, string service, int seconds, CacheStatus cache = CacheStatus.Miss, StepStatus status = StepStatus.Passed) =>
        new(target, service, status, cache, DateTimeOffset.UnixEpoch, TimeSpan.FromSeconds(seconds), null, null);

    private static Dictionary<string, TimeSpan> Seconds(params (string Name, int Seconds)[] known) =>
        known.ToDictionary(entry => entry.Name, entry => TimeSpan.FromSeconds(entry.Seconds), StringComparer.Ordinal);
}

using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Reporting;
using CsCheck;

namespace Berrys.Pipeline.Tests.Reporting;

public class CriticalPathTests
{
    private static TargetResult Target(string name, double seconds, params string[] dependencies) =>
        SampleRun.Target(name, StepStatus.Passed, 0, seconds, dependencies);

    private static string Names(params TargetResult[] targets) => string.Join(' ', CriticalPath.Of(targets).Targets.Select(target => target.Name));

    [Test]
    public void Is_the_slowest_chain() =>
        Names(Target("A", 1), Target("B", 5), Target("C", 3, "A"), Target("D", 3, "C", "B"), Target("E", 4, "C")).ShouldBe("B D");

    [Test]
    public void Leaves_out_what_took_no_time() =>
        Names(Target("A", 2), Target("Verify", 0, "A"), Target("Default", 0, "Verify")).ShouldBe("A");

    [Test]
    public void Ignores_dependencies_that_did_not_take_part() => Names(Target("A", 2, "Gone", "A")).ShouldBe("A");

    [Test]
    public void Ends_even_in_a_circle() => CriticalPath.Of([Target("A", 1, "B"), Target("B", 1, "A")]).Duration.TotalSeconds.ShouldBe(2);

    [Test]
    public void Is_nothing_for_nothing() => CriticalPath.Of([]).ShouldBe(new([], TimeSpan.Zero));

    [Test]
    public void Is_as_long_as_the_longest_of_all_chains() =>
        Gen.Select(Gen.Int[0, 9].Array[1, 8], Gen.Bool.Array[64, 64]).Sample((durations, edges) =>
        {
            var targets = durations.Select((duration, i) =>
                Target($"T{i}", duration, [.. Enumerable.Range(0, i).Where(j => edges[(i * 8) + j]).Select(j => $"T{j}")])).ToList();
            double Longest(int i) => durations[i] + Enumerable.Range(0, i).Where(j => edges[(i * 8) + j]).Select(Longest).DefaultIfEmpty(0).Max();
            var path = CriticalPath.Of(targets);
            return path.Duration.TotalSeconds == Enumerable.Range(0, durations.Length).Max(Longest)
                && path.Targets.Sum(target => target.Duration.TotalSeconds) == path.Duration.TotalSeconds;
        });
}

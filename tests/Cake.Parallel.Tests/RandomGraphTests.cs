using System.Collections.Concurrent;
using Cake.Core;
using CsCheck;

namespace Cake.Parallel.Tests;

public sealed class RandomGraphTests
{
    private const int Runs = 150;

    [Test]
    public Task Every_needed_task_runs_once_after_its_dependencies_and_within_the_slots() =>
        RandomGraph.Gen.SampleAsync(async graph =>
        {
            var (events, leaves, error, timeline) = await RunAsync(graph, withFailures: false);

            error.ShouldBeNull();
            events.Where(run => run.Start).Select(run => run.Task).ShouldBe(graph.Needed(), ignoreOrder: true);
            foreach (var task in graph.Needed())
            {
                foreach (var dependency in graph.DependenciesOf(task))
                    events.IndexOf((dependency, false)).ShouldBeLessThan(events.IndexOf((task, true)));
            }

            leaves.Peak.ShouldBeLessThanOrEqualTo(graph.Jobs);
            ShouldBeInGraphOrder(timeline);
            CriticalPath.Of(timeline.Entries).Duration.ShouldBeLessThanOrEqualTo(timeline.WallTime);
        }, iter: Runs, threads: 2);

    [Test]
    public Task Nothing_behind_a_failure_starts_and_what_started_ends() =>
        RandomGraph.Gen.SampleAsync(async graph =>
        {
            var (events, _, error, timeline) = await RunAsync(graph, withFailures: true);

            var started = events.Where(run => run.Start).Select(run => run.Task).ToArray();
            started.ShouldBeUnique();
            started.Intersect(graph.BehindFailures()).ShouldBeEmpty();
            events.Where(run => !run.Start).Select(run => run.Task).ShouldBe(started, ignoreOrder: true);

            var failed = started.Where(task => graph.Fails[task]).Select(RandomGraph.Name).ToArray();
            Messages(error).ShouldBe(failed, ignoreOrder: true);
            timeline.Entries.Where(entry => entry.Outcome == TaskOutcome.Failed).Select(entry => entry.Task).ShouldBe(failed, ignoreOrder: true);
            timeline.NotStarted.ShouldBe(graph.Needed().Except(started).Select(RandomGraph.Name), ignoreOrder: true);
        }, iter: Runs, threads: 2);

    [Test]
    public Task One_slot_runs_in_the_order_of_Cakes_engine() =>
        RandomGraph.Gen.SampleAsync(async graph =>
        {
            var (events, _, _, _) = await RunAsync(graph with { Jobs = 1 }, withFailures: true);

            using var bench = new Bench(1);
            graph.Register(bench, withFailures: true, new Leaves(), []);
            var oracle = Cake.Core.Graph.CakeGraphBuilder.Build([.. bench.Engine.Tasks]).Traverse(graph.Target).ToList();
            var expected = oracle.Take(oracle.FindIndex(name => graph.Fails[int.Parse(name[1..])]) is var first and >= 0 ? first + 1 : oracle.Count);
            events.Where(run => run.Start).Select(run => RandomGraph.Name(run.Task)).ShouldBe(expected);
        }, iter: Runs, threads: 2);

    private static void ShouldBeInGraphOrder(RunTimeline timeline)
    {
        var seen = new HashSet<string>();
        foreach (var entry in timeline.Entries)
        {
            seen.IsSupersetOf(entry.Dependencies).ShouldBeTrue();
            seen.Add(entry.Task);
        }
    }

    private static IEnumerable<string> Messages(Exception? error) => error switch
    {
        null => [],
        CakeReportException { InnerException: AggregateException several } => several.InnerExceptions.Select(inner => inner.Message),
        _ => [error.InnerException!.Message],
    };

    private static async Task<(List<(int Task, bool Start)> Events, Leaves Leaves, Exception? Error, RunTimeline Timeline)> RunAsync(
        RandomGraph graph, bool withFailures)
    {
        using var bench = new Bench(graph.Jobs);
        var events = new ConcurrentQueue<(int, bool)>();
        var leaves = new Leaves();
        graph.Register(bench, withFailures, leaves, events);
        var error = await bench.RunAsync(graph.Target).ErrorAsync();
        return ([.. events], leaves, error, bench.Timeline);
    }
}

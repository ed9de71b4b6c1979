using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Parallel.Tests.Fakes;

namespace Cake.Parallel.Tests;

public sealed class EngineTests
{
    [Test]
    public async Task Independent_tasks_run_at_the_same_time()
    {
        using var bench = new Bench(2);
        var one = new TaskCompletionSource();
        var other = new TaskCompletionSource();
        bench.Engine.RegisterTask("one").Does(() => MeetAsync(one, other));
        bench.Engine.RegisterTask("other").Does(() => MeetAsync(other, one));
        bench.Engine.RegisterTask("both").IsDependentOn("one").IsDependentOn("other");
        var report = await bench.RunAsync("both");
        report.Select(entry => entry.TaskName).ShouldBe(["one", "other", "both"]);
    }

    [Test]
    public async Task Tasks_that_block_their_thread_run_at_the_same_time()
    {
        const int Count = 24;
        using var bench = new Bench(Count);
        using var all = new CountdownEvent(Count);
        var aggregate = bench.Engine.RegisterTask("all");
        for (var index = 0; index < Count; index++)
        {
            bench.Engine.RegisterTask($"{index}").Does(() =>
            {
                Thread.CurrentThread.IsThreadPoolThread.ShouldBeFalse();
                all.Signal();
                all.Wait(TimeSpan.FromSeconds(60)).ShouldBeTrue();
            });
            aggregate.IsDependentOn($"{index}");
        }

        (await bench.RunAsync("all")).Count().ShouldBe(Count + 1);
    }

    [Test]
    public async Task A_task_starts_as_soon_as_its_own_dependencies_have_ended()
    {
        using var bench = new Bench(2);
        var quickDependent = new TaskCompletionSource();
        bench.Engine.RegisterTask("slow").Does(() => quickDependent.Task.InTime());
        bench.Engine.RegisterTask("quick").Does(() => { });
        bench.Engine.RegisterTask("after quick").IsDependentOn("quick").Does(quickDependent.SetResult);
        bench.Engine.RegisterTask("all").IsDependentOn("slow").IsDependentOn("after quick");
        (await bench.RunAsync("all")).Count().ShouldBe(4);
    }

    [Test]
    public async Task Criteria_task_setup_and_teardown_run_one_at_a_time()
    {
        using var bench = new Bench(4);
        var inside = 0;
        var most = 0;
        bench.Engine.RegisterTaskSetupAction(_ => Enter());
        bench.Engine.RegisterTaskTeardownAction(_ => Enter());
        var all = bench.Engine.RegisterTask("all");
        for (var index = 0; index < 40; index++)
        {
            bench.Engine.RegisterTask($"{index}").WithCriteria(_ => Enter()).Does(() => Task.Yield());
            all.IsDependentOn($"{index}");
        }

        await bench.RunAsync("all");
        most.ShouldBe(1);

        bool Enter()
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            Thread.Yield();
            Interlocked.Decrement(ref inside);
            return true;
        }
    }

    [Test]
    public async Task An_exclusive_target_waits_for_another_one_that_it_needs_through_tasks_left_out()
    {
        using var bench = new Bench(2);
        bench.Engine.RegisterTask("a");
        bench.Engine.RegisterTask("b").IsDependentOn("a");
        bench.Engine.RegisterTask("c").IsDependentOn("b");
        await Bench.RunAsync(bench.Engine, bench.Log, new ExecutionSettings().SetTargets(["c", "a"]).UseExclusiveTarget());
        bench.Timeline.Entries.Select(entry => $"{entry.Task} [{string.Join(' ', entry.Dependencies)}]").ShouldBe(["a []", "c [a]"]);
    }

    [TestCase("a", "Graph contains circular references: b -> c -> a -> b")]
    [TestCase("x", "Graph contains circular references: b -> c -> a -> b")]
    public async Task A_circle_is_shown_before_setup(string target, string message)
    {
        using var bench = new Bench(1);
        var setup = false;
        bench.Engine.RegisterSetupAction(_ => setup = true);
        bench.Engine.RegisterTask("b").IsDependentOn("c");
        bench.Engine.RegisterTask("c").IsDependentOn("a");
        bench.Engine.RegisterTask("a").IsDependentOn("b");
        bench.Engine.RegisterTask("x").IsDependentOn("a");
        var error = await bench.RunAsync(target).ErrorAsync();
        error.ShouldBeOfType<CakeReportException>().Message.ShouldBe(message);
        setup.ShouldBeFalse();
    }

    [Test]
    public async Task Two_tasks_that_need_each_other_are_shown_in_Cakes_words_and_with_the_path()
    {
        using var bench = new Bench(1);
        bench.Engine.RegisterTask("a").IsDependentOn("b");
        bench.Engine.RegisterTask("b").IsDependentOn("a");
        var error = await bench.RunAsync("a").ErrorAsync();
        error.ShouldBeOfType<CakeException>().Message.ReplaceLineEndings("|").ShouldBe(
            "Unidirectional edges in graph are not allowed.|\"b\" and \"a\" cannot depend on each other: a -> b -> a");
    }

    [Test]
    public async Task A_task_that_needs_itself_is_shown()
    {
        using var bench = new Bench(1);
        bench.Engine.RegisterTask("a").IsDependeeOf("a");
        var error = await bench.RunAsync("a").ErrorAsync();
        error.ShouldBeOfType<CakeException>().Message.ShouldBe("Reflexive edges in graph are not allowed: a -> a");
    }

    [Test]
    public async Task Typed_setup_data_reaches_typed_teardown()
    {
        var data = new CakeDataService();
        var log = new RecordingLog();
        var slots = new JobSlots(1);
        using var cancellation = new RunCancellation();
        var engine = new ParallelCakeEngine(data, log, slots, cancellation, new ParallelOptions(), new RunTimeline(), TimeProvider.System);
        var seen = new List<string>();
        engine.RegisterSetupAction(_ => "data");
        engine.RegisterTaskSetupAction<string>((_, text) => seen.Add(text));
        engine.RegisterTaskTeardownAction<string>((_, text) => seen.Add(text));
        engine.RegisterTeardownAction<string>((_, text) => seen.Add(text));
        engine.RegisterTask("a");
        await Bench.RunAsync(engine, log, new ExecutionSettings().SetTarget("a"));
        seen.ShouldBe(["data", "data", "data"]);
    }

    [Test]
    public async Task Removed_event_handlers_are_not_called()
    {
        using var bench = new Bench(1);
        var calls = 0;
        bench.Engine.BeforeSetup += Count;
        bench.Engine.BeforeSetup -= Count;
        bench.Engine.AfterSetup += Count;
        bench.Engine.RegisterTask("a");
        await bench.RunAsync("a");
        calls.ShouldBe(1);

        void Count(object? sender, EventArgs args)
        {
            sender.ShouldBeSameAs(bench.Engine);
            calls++;
        }
    }

    [Test]
    public async Task The_timeline_tells_when_each_task_ran()
    {
        var time = new ManualTime();
        using var bench = new Bench(1, time: time);
        bench.Engine.RegisterTask("a").Does(() => time.Advance(TimeSpan.FromSeconds(2)));
        bench.Engine.RegisterTask("b").IsDependentOn("a").Does(() => time.Advance(TimeSpan.FromSeconds(3)));
        bench.Engine.RegisterTask("c").WithCriteria(false);
        bench.Engine.RegisterTask("d").IsDependentOn("c").IsDependentOn("b");
        var report = await bench.RunAsync("d");
        bench.Timeline.StartedAt.ShouldBe(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        bench.Timeline.WallTime.ShouldBe(TimeSpan.FromSeconds(5));
        bench.Timeline.SpeedUp.ShouldBe(1);
        bench.Timeline.Entries.Select(entry => $"{entry.Task} {entry.Start:%s}-{entry.End:%s} {entry.Outcome} [{string.Join(' ', entry.Dependencies)}]")
            .ShouldBe(["c 0-0 Skipped []", "a 0-2 Passed []", "b 2-5 Passed [a]", "d 5-5 Passed [c b]"]);
        report.Select(entry => entry.Duration.TotalSeconds).ShouldBe([0, 2, 3, 0]);
    }

    [Test]
    public async Task Each_task_is_a_group_and_says_how_it_went()
    {
        var inner = new RecordingConsole();
        var console = new GroupedConsole(inner, OutputStyle.GitHub, new ManualTime());
        using var bench = new Bench(1, console: console);
        bench.Engine.RegisterTask("good").Does(() => console.WriteLine("fine"));
        bench.Engine.RegisterTask("needless").WithCriteria(false);
        bench.Engine.RegisterTask("bad").IsDependentOn("good").IsDependentOn("needless")
            .Does(() => throw new InvalidOperationException("broken"));
        bench.Engine.RegisterTask("aggregate").IsDependentOn("good");
        await bench.RunAsync("aggregate");
        inner.Lines.ShouldBe(["::group::good", "fine", "::endgroup::", "good: passed (0 ms)"]);
        await bench.RunAsync("bad").ErrorAsync();
        inner.Lines[4..].ShouldBe([
            "::group::good", "fine", "::endgroup::", "good: passed (0 ms)", "needless: skipped (0 ms)", "<Red:bad: failed (0 ms)>"]);
    }

    [Test]
    public async Task A_quiet_build_does_not_hear_of_tasks_that_went_well()
    {
        var inner = new RecordingConsole();
        var console = new GroupedConsole(inner, OutputStyle.Plain, new ManualTime());
        using var bench = new Bench(1, console: console);
        bench.Log.Verbosity = Verbosity.Quiet;
        bench.Engine.RegisterTask("good").Does(() => { });
        await bench.RunAsync("good");
        inner.Text.ShouldBeEmpty();
    }

    private static Task MeetAsync(TaskCompletionSource mine, TaskCompletionSource theirs)
    {
        mine.SetResult();
        return theirs.Task.InTime();
    }
}

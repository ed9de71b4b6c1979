using Cake.Core;

namespace Cake.Parallel.Tests;

public sealed class FailureTests
{
    [Test]
    public async Task A_failure_lets_running_tasks_end_and_starts_no_more()
    {
        using var bench = new Bench(2);
        using var bothStarted = new CountdownEvent(2);
        var fail = new TaskCompletionSource();
        var failed = new TaskCompletionSource();
        var ended = false;
        bench.Engine.RegisterTask("running").Does(async () =>
        {
            bothStarted.Signal();
            await failed.Task.InTime();
            bench.Cancellation.Token.IsCancellationRequested.ShouldBeFalse();
            ended = true;
        });
        bench.Engine.RegisterTask("bad").Does(async () =>
        {
            bothStarted.Signal();
            await fail.Task.InTime();
            throw new InvalidOperationException("bad");
        });
        bench.Engine.RegisterTask("after").IsDependentOn("running").Does(() => Assert.Fail("must not start"));
        bench.Engine.RegisterTask("all").IsDependentOn("after").IsDependentOn("bad");

        var run = bench.RunAsync("all").ErrorAsync();
        bothStarted.Wait(TimeSpan.FromSeconds(60)).ShouldBeTrue();
        // Gets the slot of the failed task, so it runs when the engine has dealt with the failure.
        var next = bench.Slots.RunAsync(_ => Task.FromResult(failed.TrySetResult()), default);
        fail.SetResult();
        (await next.InTime()).ShouldBeTrue();

        var error = (await run).ShouldBeOfType<CakeReportException>();
        ended.ShouldBeTrue();
        error.InnerException.ShouldBeOfType<InvalidOperationException>().Message.ShouldBe("bad");
        error.Report.Select(entry => $"{entry.TaskName} {entry.ExecutionStatus}").ShouldBe(["running Executed", "bad Failed"]);
        bench.Timeline.NotStarted.ShouldBe(["after", "all"]);
    }

    [Test]
    public async Task A_failure_that_is_handled_shows_but_stops_nothing()
    {
        using var bench = new Bench(2, failFast: true);
        bench.Engine.RegisterTask("bad").ContinueOnError().Does(() => throw new InvalidOperationException("bad"));
        bench.Engine.RegisterTask("after").IsDependentOn("bad").Does(() => { });
        var report = await bench.RunAsync("after");
        report.Select(entry => $"{entry.TaskName} {entry.ExecutionStatus}").ShouldBe(["bad Failed", "after Executed"]);
        bench.Timeline.Entries.Select(entry => entry.Outcome).ShouldBe([TaskOutcome.Failed, TaskOutcome.Passed]);
        bench.Cancellation.Token.IsCancellationRequested.ShouldBeFalse();
    }

    [Test]
    public async Task Failing_fast_cancels_what_is_running()
    {
        using var bench = new Bench(2, failFast: true);
        var started = new TaskCompletionSource();
        bench.Engine.RegisterTask("running").Does(async () =>
        {
            started.SetResult();
            await Task.Delay(Timeout.Infinite, bench.Cancellation.Token);
        });
        bench.Engine.RegisterTask("bad").Does(async () =>
        {
            await started.Task.InTime();
            throw new InvalidOperationException("bad");
        });
        bench.Engine.RegisterTask("all").IsDependentOn("running").IsDependentOn("bad");

        var error = (await bench.RunAsync("all").ErrorAsync()).ShouldBeOfType<CakeReportException>();
        error.InnerException.ShouldBeOfType<InvalidOperationException>().Message.ShouldBe("bad");
        bench.Cancellation.Reason.ShouldBe("Task 'bad' failed.");
        bench.Timeline.Entries.Select(entry => $"{entry.Task} {entry.Outcome}").ShouldBe(["running Cancelled", "bad Failed"]);
    }

    [Test]
    public async Task Several_failures_are_all_reported_in_graph_order()
    {
        using var bench = new Bench(2);
        var second = new TaskCompletionSource();
        Exception? seen = null;
        bench.Engine.RegisterTeardownAction(context => seen = context.ThrownException);
        bench.Engine.RegisterTask("first").Does(async () =>
        {
            await second.Task.InTime();
            throw new InvalidOperationException("one");
        });
        bench.Engine.RegisterTask("second").Does(() =>
        {
            second.SetResult();
            throw new NotSupportedException("two");
        });
        bench.Engine.RegisterTask("all").IsDependentOn("first").IsDependentOn("second");

        var error = (await bench.RunAsync("all").ErrorAsync()).ShouldBeOfType<CakeReportException>();
        var several = error.InnerException.ShouldBeOfType<AggregateException>();
        several.Message.ShouldStartWith("2 tasks failed: first, second.");
        several.InnerExceptions.Select(inner => inner.Message).ShouldBe(["one", "two"]);
        seen.ShouldBeSameAs(several);
        bench.Log.Errors.ShouldBe(
            ["An error occurred when executing task 'first'.", "one", "An error occurred when executing task 'second'.", "two"], ignoreOrder: true);
    }

    [Test]
    public async Task Cancelling_reaches_running_tasks_starts_no_more_and_tears_down()
    {
        using var bench = new Bench(1);
        Exception? seen = null;
        bench.Engine.RegisterTeardownAction(context => seen = context.ThrownException);
        bench.Engine.RegisterTask("running").Does(async () =>
        {
            bench.Cancellation.Cancel();
            await Task.Delay(Timeout.Infinite, bench.Cancellation.Token);
        });
        bench.Engine.RegisterTask("waiting").Does(() => Assert.Fail("must not start"));
        bench.Engine.RegisterTask("all").IsDependentOn("running").IsDependentOn("waiting");

        var error = (await bench.RunAsync("all").ErrorAsync()).ShouldBeOfType<CakeReportException>();
        error.InnerException.ShouldBeAssignableTo<OperationCanceledException>();
        seen.ShouldBeSameAs(error.InnerException);
        bench.Cancellation.Reason.ShouldBe("The run was cancelled.");
        bench.Timeline.Entries.Select(entry => $"{entry.Task} {entry.Outcome}").ShouldBe(["running Cancelled"]);
        bench.Timeline.NotStarted.ShouldBe(["waiting", "all"]);
    }

    [Test]
    public async Task A_task_that_ignores_the_cancellation_still_passes_but_the_run_is_cancelled()
    {
        using var bench = new Bench(1);
        bench.Engine.RegisterTask("deaf").Does(bench.Cancellation.Cancel);
        bench.Engine.RegisterTask("after").IsDependentOn("deaf").Does(() => Assert.Fail("must not start"));
        var error = (await bench.RunAsync("after").ErrorAsync()).ShouldBeOfType<CakeReportException>();
        error.InnerException.ShouldBeAssignableTo<OperationCanceledException>();
        error.Report.Single().TaskName.ShouldBe("deaf");
    }

    [Test]
    public async Task Cancelling_after_the_last_task_changes_nothing()
    {
        using var bench = new Bench(1);
        bench.Engine.RegisterTask("last").Does(bench.Cancellation.Cancel);
        (await bench.RunAsync("last")).Single().ExecutionStatus.ShouldBe(CakeTaskExecutionStatus.Executed);
    }

    [Test]
    public async Task A_run_that_is_cancelled_before_it_starts_runs_no_task()
    {
        using var bench = new Bench(1);
        bench.Cancellation.Cancel("Ctrl-C");
        bench.Cancellation.Cancel("again");
        bench.Engine.RegisterTask("a").Does(() => Assert.Fail("must not start"));
        var error = (await bench.RunAsync("a").ErrorAsync()).ShouldBeOfType<CakeReportException>();
        error.InnerException.ShouldBeAssignableTo<OperationCanceledException>();
        bench.Cancellation.Reason.ShouldBe("Ctrl-C");
    }

    [Test]
    public void Cancelling_after_the_end_of_the_program_does_nothing()
    {
        var cancellation = new RunCancellation();
        cancellation.Dispose();
        cancellation.Cancel();
        cancellation.Token.IsCancellationRequested.ShouldBeFalse();
    }

    [Test]
    public async Task Exceptions_of_all_jobs_of_a_task_reach_the_caller()
    {
        using var bench = new Bench(2);
        bench.Engine.RegisterTask("a").Does(async () => await bench.Slots.FanOutAsync(
            [new Job<int>("one", _ => throw new InvalidOperationException("1")), new Job<int>("two", _ => throw new InvalidOperationException("2"))],
            bench.Cancellation.Token));
        var error = (await bench.RunAsync("a").ErrorAsync()).ShouldBeOfType<CakeReportException>();
        error.InnerException.ShouldBeOfType<AggregateException>().InnerExceptions.Count.ShouldBe(2);
    }
}

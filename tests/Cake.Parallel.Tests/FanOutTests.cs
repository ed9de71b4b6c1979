namespace Cake.Parallel.Tests;

public sealed class FanOutTests
{
    [Test]
    public async Task Results_come_in_the_order_of_the_jobs()
    {
        var slots = new JobSlots(3);
        var gates = Enumerable.Range(0, 3).Select(_ => new TaskCompletionSource()).ToArray();
        var all = slots.FanOutAsync([.. gates.Select((gate, index) => new Job<int>($"job {index}", async _ =>
        {
            await gate.Task;
            return index;
        }))], default);
        foreach (var gate in gates.Reverse())
            gate.SetResult();
        (await all.InTime()).ShouldBe([0, 1, 2]);
    }

    [Test]
    public async Task No_jobs_are_done_at_once()
    {
        var slots = new JobSlots(1);
        (await slots.FanOutAsync<int>([], default).InTime()).ShouldBeEmpty();
    }

    [Test]
    public async Task All_jobs_run_to_their_end_and_all_failures_are_thrown()
    {
        var slots = new JobSlots(2);
        var ended = 0;
        var error = await Should.ThrowAsync<AggregateException>(slots.FanOutAsync([.. Enumerable.Range(0, 6).Select(index =>
            new Job<int>($"job {index}", _ =>
            {
                Interlocked.Increment(ref ended);
                return index % 3 == 0 ? throw new InvalidOperationException($"failed {index}") : Task.FromResult(index);
            }))], default).InTime());
        ended.ShouldBe(6);
        error.InnerExceptions.Select(inner => inner.Message).ShouldBe(["failed 0", "failed 3"]);
        error.Message.ShouldStartWith("2 of 6 jobs failed.");
    }

    [Test]
    public async Task A_single_failure_is_thrown_as_it_is()
    {
        var slots = new JobSlots(2);
        var error = await Should.ThrowAsync<TimeoutException>(slots.FanOutAsync(
            [new Job<int>("good", _ => Task.FromResult(1)), new Job<int>("bad", _ => throw new TimeoutException("late"))], default).InTime());
        error.Message.ShouldBe("late");
    }

    [Test]
    public async Task A_time_out_of_a_job_is_a_failure_and_no_cancellation()
    {
        var slots = new JobSlots(1);
        var error = await slots.FanOutAsync(
            [new Job<int>("request", _ => throw new TaskCanceledException("no answer in 5 s"))], default).ErrorAsync();
        error.ShouldBeOfType<TaskCanceledException>().Message.ShouldBe("no answer in 5 s");
    }

    [Test]
    public async Task Cancelling_stops_waiting_jobs_and_reaches_running_ones()
    {
        var slots = new JobSlots(1);
        using var cancel = new CancellationTokenSource();
        var started = new TaskCompletionSource();
        var count = 0;
        var all = slots.FanOutAsync([.. Enumerable.Range(0, 3).Select(index => new Job<int>($"job {index}", async ct =>
        {
            Interlocked.Increment(ref count);
            started.TrySetResult();
            await Task.Delay(Timeout.Infinite, ct);
            return index;
        }))], cancel.Token);
        await started.Task.InTime();
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(all.InTime());
        count.ShouldBe(1);
    }

    [Test]
    public async Task The_cause_is_thrown_rather_than_the_cancellation_that_followed_it()
    {
        var slots = new JobSlots(2);
        using var cancel = new CancellationTokenSource();
        var error = await Should.ThrowAsync<InvalidOperationException>(slots.FanOutAsync(
            [
                new Job<int>("cause", async _ =>
                {
                    await cancel.CancelAsync();
                    throw new InvalidOperationException("cause");
                }),
                new Job<int>("victim", async ct =>
                {
                    await Task.Delay(Timeout.Infinite, ct);
                    return 1;
                }),
            ], cancel.Token).InTime());
        error.Message.ShouldBe("cause");
    }

    [Test]
    public async Task Each_job_is_a_group_that_says_how_it_went()
    {
        var console = new Fakes.RecordingConsole();
        var grouped = new GroupedConsole(console, OutputStyle.GitHub, new Fakes.ManualTime());
        var slots = new JobSlots(1, grouped);
        await Should.ThrowAsync<InvalidOperationException>(slots.RunAsync(ct => slots.FanOutAsync(
            [
                new Job<int>("good", _ =>
                {
                    grouped.WriteLine("working");
                    return Task.FromResult(1);
                }),
                new Job<int>("bad", _ => throw new InvalidOperationException("broken")),
                new Job<int>("known", _ =>
                {
                    grouped.CurrentGroup!.Status = "cached";
                    return Task.FromResult(1);
                }),
            ], ct), default).InTime());
        console.Lines.ShouldBe(
            ["::group::good", "working", "::endgroup::", "good: passed (0 ms)", "<Red:bad: failed (0 ms)>", "known: cached (0 ms)"],
            ignoreOrder: true);
    }
}

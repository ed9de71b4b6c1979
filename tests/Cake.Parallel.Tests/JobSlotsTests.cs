using CsCheck;

namespace Cake.Parallel.Tests;

public sealed class JobSlotsTests
{
    [Test]
    public void A_pool_needs_a_slot() => Should.Throw<ArgumentOutOfRangeException>(() => new JobSlots(0));

    [Test]
    public async Task Leaf_work_returns_its_result()
    {
        var slots = new JobSlots(1);
        (await slots.RunAsync(_ => Task.FromResult(7), default).InTime()).ShouldBe(7);
        slots.Count.ShouldBe(1);
    }

    [Test]
    public async Task Work_waits_for_a_free_slot()
    {
        var slots = new JobSlots(1);
        var gate = new TaskCompletionSource();
        var started = false;
        var first = slots.RunAsync(async _ =>
        {
            await gate.Task;
            return 1;
        }, default);
        var second = slots.RunAsync(_ => Task.FromResult(started = true), default);
        started.ShouldBeFalse();
        gate.SetResult();
        await Task.WhenAll(first, second).InTime();
        started.ShouldBeTrue();
    }

    [Test]
    public async Task Waiting_for_a_slot_can_be_cancelled()
    {
        var slots = new JobSlots(1);
        using var cancel = new CancellationTokenSource();
        var gate = new TaskCompletionSource();
        var first = slots.RunAsync(async _ =>
        {
            await gate.Task;
            return 1;
        }, default);
        var second = slots.RunAsync(_ => Task.FromResult(2), cancel.Token);
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(second.InTime());
        gate.SetResult();
        (await first.InTime()).ShouldBe(1);
        (await slots.RunAsync(_ => Task.FromResult(3), default).InTime()).ShouldBe(3);
    }

    [Test]
    public async Task One_slot_suffices_for_nested_fan_outs()
    {
        var slots = new JobSlots(1);
        var leaves = new Leaves();
        var sum = await slots.RunAsync(ct => TreeAsync(slots, leaves, 3, ct), default).InTime();
        sum.ShouldBe(27);
        leaves.Peak.ShouldBe(1);
    }

    [Test]
    public async Task A_slot_is_held_again_after_a_fan_out()
    {
        var slots = new JobSlots(1);
        var after = new TaskCompletionSource();
        var fannedOut = new TaskCompletionSource();
        var parent = slots.RunAsync(async ct =>
        {
            await slots.FanOutAsync([new Job<int>("inner", _ => Task.FromResult(1))], ct);
            fannedOut.SetResult();
            await after.Task;
            return 1;
        }, default);
        await fannedOut.Task.InTime();
        var other = slots.RunAsync(_ => Task.FromResult(2), default);
        other.IsCompleted.ShouldBeFalse();
        after.SetResult();
        await Task.WhenAll(parent, other).InTime();
    }

    [Test]
    public async Task Fan_outs_awaited_together_inside_one_slot_do_not_block_each_other()
    {
        var slots = new JobSlots(1);
        var leaves = new Leaves();
        var sums = await slots.RunAsync(ct => Task.WhenAll(TreeAsync(slots, leaves, 1, ct), TreeAsync(slots, leaves, 2, ct)), default).InTime();
        sums.ShouldBe([3, 9]);
        leaves.Peak.ShouldBe(1);
        (await slots.RunAsync(_ => Task.FromResult(4), default).InTime()).ShouldBe(4);
    }

    [Test]
    public async Task Leaf_work_inside_a_slot_does_not_block_itself()
    {
        var slots = new JobSlots(1);
        (await slots.RunAsync(ct => slots.RunAsync(_ => Task.FromResult(5), ct), default).InTime()).ShouldBe(5);
    }

    [Test]
    public async Task A_blocking_fan_out_inside_a_synchronous_job_ends()
    {
        var slots = new JobSlots(1);
        var inner = new[] { new Job<int>("inner", _ => Task.FromResult(6)) };
        var result = await slots.FanOutAsync(
            [new Job<int>("outer", ct => Task.FromResult(slots.FanOutAsync(inner, ct).GetAwaiter().GetResult()[0]))], default).InTime();
        result.ShouldBe([6]);
    }

    [Test]
    public Task No_slot_is_lost_or_won_by_a_cancellation_at_any_moment() =>
        (from count in Gen.Int[1, 3] from depth in Gen.Int[1, 3] from moment in Gen.Int[0, 12] select (count, depth, moment))
        .SampleAsync(async run =>
        {
            var slots = new JobSlots(run.count);
            using var cancel = new CancellationTokenSource();
            var leaves = new Leaves(onLeaf: number =>
            {
                if (number == run.moment)
                    cancel.Cancel();
            });
            await slots.RunAsync(ct => TreeAsync(slots, leaves, run.depth, ct), cancel.Token).ErrorAsync();
            leaves.Peak.ShouldBeLessThanOrEqualTo(run.count);

            await ShouldAllBeFreeAsync(slots);
        }, iter: 150, threads: 2);

    [Test]
    public Task Who_goes_on_after_its_inner_work_was_cancelled_holds_its_slot_again() =>
        (from count in Gen.Int[1, 3] from depth in Gen.Int[1, 3] from moment in Gen.Int[0, 12] select (count, depth, moment))
        .SampleAsync(async run =>
        {
            var slots = new JobSlots(run.count);
            using var inner = new CancellationTokenSource();
            var leaves = new Leaves(onLeaf: number =>
            {
                if (number == run.moment)
                    inner.Cancel();
            });
            await slots.RunAsync(_ => GoOnAsync(slots, leaves, run.depth, inner.Token), default).InTime();
            leaves.Peak.ShouldBeLessThanOrEqualTo(run.count);
            await ShouldAllBeFreeAsync(slots);
        }, iter: 150, threads: 2);

    [Test]
    public async Task Fan_outs_cancelled_together_inside_one_slot_do_not_wait_for_each_other()
    {
        for (var round = 0; round < 200; round++)
        {
            var slots = new JobSlots(1);
            var jobs = new[] { new Job<int>("never", _ => Task.FromResult(1)), new Job<int>("never", _ => Task.FromResult(1)) };
            var cancelled = new CancellationToken(canceled: true);
            await slots.RunAsync(async _ =>
            {
                await Task.WhenAll(slots.FanOutAsync(jobs, cancelled).ErrorAsync(), slots.FanOutAsync(jobs, cancelled).ErrorAsync());
                return 1;
            }, default).InTime();
            await ShouldAllBeFreeAsync(slots);
        }
    }

    [Test]
    public async Task What_was_begun_goes_on_before_something_new_begins()
    {
        var slots = new JobSlots(1);
        var order = new List<string>();
        var begun = new TaskCompletionSource();
        var queued = new TaskCompletionSource();
        var first = slots.RunAsync(async ct =>
        {
            begun.SetResult();
            await queued.Task;
            await slots.FanOutAsync([Noting("1"), Noting("2"), Noting("3")], ct);
            order.Add("first");
            return 1;
        }, default);
        await begun.Task.InTime();
        var second = slots.RunAsync(_ =>
        {
            order.Add("second");
            return Task.FromResult(1);
        }, default);
        queued.SetResult();
        await Task.WhenAll(first, second).InTime();
        order.ShouldBe(["1", "2", "3", "first", "second"]);

        Job<int> Noting(string name) => new(name, async _ =>
        {
            await Task.Yield();
            order.Add(name);
            return 1;
        });
    }

    // As much work as there are slots can meet, and one more piece has to wait.
    private static async Task ShouldAllBeFreeAsync(JobSlots slots)
    {
        using var met = new CountdownEvent(slots.Count);
        var leave = new TaskCompletionSource();
        var guests = Enumerable.Range(0, slots.Count).Select(_ => slots.RunAsync(async _ =>
        {
            met.Signal();
            await leave.Task;
            return 1;
        }, default)).ToArray();
        met.IsSet.ShouldBeTrue();
        var waiting = slots.RunAsync(_ => Task.FromResult(1), default);
        waiting.IsCompleted.ShouldBeFalse();
        leave.SetResult();
        await Task.WhenAll([.. guests, waiting]).InTime();
    }

    private static async Task<int> GoOnAsync(JobSlots slots, Leaves leaves, int depth, CancellationToken inner)
    {
        if (depth > 0)
            await Task.WhenAll(FanOutAsync(), FanOutAsync());
        return await leaves.RunAsync();

        async Task FanOutAsync() => await slots.FanOutAsync(
            [.. Enumerable.Range(0, 2).Select(index => new Job<int>($"{index}", _ => GoOnAsync(slots, leaves, depth - 1, inner)))],
            inner).ErrorAsync();
    }

    private static async Task<int> TreeAsync(JobSlots slots, Leaves leaves, int depth, CancellationToken ct)
    {
        if (depth == 0)
            return await leaves.RunAsync();
        var parts = await slots.FanOutAsync(
            [.. Enumerable.Range(0, 3).Select(index => new Job<int>($"{depth}.{index}", inner => TreeAsync(slots, leaves, depth - 1, inner)))], ct);
        return parts.Sum();
    }
}

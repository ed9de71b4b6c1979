using Berrys.Rehearsal.Upstream;

namespace Berrys.Rehearsal.Tests.Upstream;

public sealed class ReadWriteGateTests
{
    private readonly ReadWriteGate _gate = new();

    [Test]
    public async Task Who_shares_is_let_in_with_others()
    {
        using var first = await _gate.ShareAsync(default);
        using var second = await _gate.ShareAsync(default);
        var alone = _gate.AloneAsync(default);
        alone.IsCompleted.ShouldBeFalse();
        first.Dispose();
        first.Dispose();
        alone.IsCompleted.ShouldBeFalse();
        second.Dispose();
        (await alone).Dispose();
    }

    [Test]
    public async Task Who_comes_after_one_who_waits_waits_too()
    {
        var first = await _gate.ShareAsync(default);
        var alone = _gate.AloneAsync(default);
        var last = _gate.ShareAsync(default);
        last.IsCompleted.ShouldBeFalse();
        first.Dispose();
        (await alone).Dispose();
        (await last).Dispose();
    }

    [Test]
    public async Task Who_gives_up_waiting_lets_the_next_ones_in()
    {
        using var first = await _gate.ShareAsync(default);
        using var stop = new CancellationTokenSource();
        var alone = _gate.AloneAsync(stop.Token);
        var last = _gate.ShareAsync(default);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(alone);
        (await last).Dispose();
    }

    [Test]
    public async Task One_alone_is_alone()
    {
        var (inside, changes) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(async () =>
        {
            using var entry = await (number % 4 == 0 ? _gate.AloneAsync(default) : _gate.ShareAsync(default));
            var before = Interlocked.Increment(ref inside);
            if (number % 4 == 0)
            {
                before.ShouldBe(1);
                changes++;
            }
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        })));
        changes.ShouldBe(50);
    }
}

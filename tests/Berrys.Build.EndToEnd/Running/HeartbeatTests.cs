using Berrys.Build.Running;
using Microsoft.Extensions.Time.Testing;

namespace Berrys.Build.EndToEnd.Running;

public sealed class HeartbeatTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private readonly FakeTimeProvider _clock = new();
    private readonly List<string> _printed = [];

    [SetUp]
    public void Forget() => _printed.Clear();

    [Test]
    public async Task It_says_what_goes_on_and_for_how_long()
    {
        var work = new TaskCompletionSource<int>();
        var layers = 0;
        var waiting = new Heartbeat(Interval, _printed.Add, _clock).WaitAsync(work.Task, () => $"pushing, {layers} of 4 layers");

        for (layers = 1; layers <= 2; layers++)
            _clock.Advance(Interval);
        _clock.Advance(Interval / 2);
        work.SetResult(7);

        (await waiting).ShouldBe(7);
        _printed.ShouldBe(["pushing, 1 of 4 layers; 10 s", "pushing, 2 of 4 layers; 20 s"]);
    }

    [Test]
    public async Task Work_that_is_done_needs_no_word()
    {
        (await new Heartbeat(Interval, _printed.Add, _clock).WaitAsync(Task.FromResult(7), () => "waiting")).ShouldBe(7);

        _clock.Advance(Interval * 3);
        _printed.ShouldBeEmpty();
    }

    [Test]
    public async Task What_broke_is_told_as_it_is_and_the_heartbeat_ends()
    {
        var work = new TaskCompletionSource<int>();
        var waiting = new Heartbeat(Interval, _printed.Add, _clock).WaitAsync(work.Task, () => "waiting");
        work.SetException(new InvalidOperationException("broken"));

        (await Should.ThrowAsync<InvalidOperationException>(waiting)).Message.ShouldBe("broken");

        _clock.Advance(Interval * 3);
        _printed.ShouldBeEmpty();
    }
}

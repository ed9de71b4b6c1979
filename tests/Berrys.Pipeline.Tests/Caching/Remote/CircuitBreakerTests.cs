using Berrys.Pipeline.Caching.Remote;
using Berrys.Pipeline.Tests.Checks;

namespace Berrys.Pipeline.Tests.Caching.Remote;

public sealed class CircuitBreakerTests
{
    private readonly ManualClock _clock = new();

    [Test]
    public void Three_failures_open_it()
    {
        var breaker = new CircuitBreaker(_clock);

        breaker.Failed(breaker.Begin(), "one");
        breaker.Failed(breaker.Begin(), "two");
        breaker.Reason.ShouldBeNull();
        breaker.Failed(breaker.Begin(), "three");

        breaker.Reason.ShouldBe("three");
        breaker.Failed(breaker.Begin(), "four");
        breaker.Reason.ShouldBe("three");
    }

    [Test]
    public void Waiting_in_vain_opens_it_and_quick_answers_never_do()
    {
        var breaker = new CircuitBreaker(_clock);
        for (var request = 0; request < 10_000; request++)
            Ask(TimeSpan.FromMilliseconds(90));
        breaker.Reason.ShouldBeNull();

        for (var request = 0; request < 5; request++)
            Ask(TimeSpan.FromMilliseconds(1100));

        breaker.Reason.ShouldBe("it answers too slowly");

        void Ask(TimeSpan time)
        {
            var begun = breaker.Begin();
            _clock.Pass(time.TotalSeconds);
            breaker.Useless(begun);
        }
    }
}

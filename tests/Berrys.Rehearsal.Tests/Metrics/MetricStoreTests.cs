using System.Collections.Immutable;
using Berrys.Rehearsal.Metrics;

namespace Berrys.Rehearsal.Tests.Metrics;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class MetricStoreTests
{
    private static readonly MetricName Metric = new("N", "RequestCount", ImmutableSortedDictionary<string, string>.Empty.Add("A", "1"));
    private readonly FixedTime _time = new();

    [Test]
    public void Seconds_become_minutes_after_a_quarter_of_an_hour_and_nothing_after_three()
    {
        var store = new MetricStore(_time);
        var start = _time.Now;
        foreach (var second in Enumerable.Range(0, 120))
            store.Record(Metric, start.AddSeconds(second), [1, 100]);
        store.Read(Metric, null).Samples.Count.ShouldBe(120);

        _time.Now = start.AddMinutes(16);
        store.Record(Metric, _time.Now, [1]);
        var aged = store.Read(Metric, null).Samples;
        aged.Where(s => s.Seconds == 60).ShouldHaveSingleItem().Measured.Count.ShouldBe(120);
        aged.Count(s => s.Seconds == 1).ShouldBe(61);

        _time.Now = start.AddHours(4);
        store.List().ShouldBeEmpty();
    }

    [Test]
    public void Nothing_is_lost_by_ageing()
    {
        var store = new MetricStore(_time);
        var start = _time.Now;
        for (var second = 0; second < 3600; second++)
        {
            _time.Now = start.AddSeconds(second);
            store.Record(Metric, _time.Now, [second]);
        }
        PeriodBuckets.Collect(store.Read(Metric, null).Samples, start.ToUnixTimeSeconds(), _time.Now.ToUnixTimeSeconds() + 1, 60)
            .Select(b => b.Value.Sum).ShouldBe(Enumerable.Range(0, 60).Select(m => Enumerable.Range(m * 60, 60).Sum(i => (double)i)));
    }

    [Test]
    public void A_period_under_a_minute_leaves_out_minutes() =>
        PeriodBuckets.Collect([new(0, 60, Distribution.Of([new(1, 1)])), new(61, 1, Distribution.Of([new(2, 1)]))], 0, 100, 10)
            .ShouldHaveSingleItem().Key.ShouldBe(60);

    [Test]
    public void Dimensions_tell_metrics_apart()
    {
        var store = new MetricStore(_time);
        store.Record(Metric, _time.Now, [1]);
        store.Record(Metric with { Dimensions = Metric.Dimensions.Add("B", "2") }, _time.Now, [1, 2]);
        store.Read(new("N", "RequestCount", ImmutableSortedDictionary<string, string>.Empty.Add("A", "1")), "Count").Samples
            .ShouldHaveSingleItem().Measured.Count.ShouldBe(1);
        store.Read(Metric, "Seconds").Samples.ShouldBeEmpty();
        store.List().Count.ShouldBe(2);
    }

    [Test]
    public void Many_threads_lose_nothing()
    {
        var store = new MetricStore(_time);
        Parallel.For(0, 2000, i => store.Record(Metric, _time.Now.AddSeconds(i % 5), [i % 7]));
        store.Read(Metric, null).Samples.Sum(s => s.Measured.Count).ShouldBe(2000);
    }
}

using Berrys.Pipeline.Reporting;
using CsCheck;

namespace Berrys.Pipeline.Tests.Reporting;

public class LanesTests
{
    [Test]
    public void Uses_the_first_free_lane() => Lanes.Assign([(0, 10), (2, 4), (3, 5), (4, 6), (10, 12)]).ShouldBe([1, 2, 3, 2, 1]);

    [Test]
    public void Never_puts_overlapping_intervals_on_one_lane_and_wastes_none() =>
        Gen.Select(Gen.Long[0, 30], Gen.Long[1, 10], (start, length) => (Start: start, End: start + length)).Array[0, 12].Sample(intervals =>
        {
            var lanes = Lanes.Assign(intervals);
            var pairs = from i in Enumerable.Range(0, intervals.Length) from j in Enumerable.Range(0, i) where lanes[i] == lanes[j] select (intervals[i], intervals[j]);
            var busiest = Enumerable.Range(0, 41).Max(time => intervals.Count(interval => interval.Start <= time && time < interval.End));
            return pairs.All(pair => pair.Item1.End <= pair.Item2.Start || pair.Item2.End <= pair.Item1.Start)
                && lanes.DefaultIfEmpty(0).Max() == busiest;
        });
}

using System.Collections.Immutable;

namespace Berrys.Pipeline.Reporting;

/// <summary>Puts intervals side by side so that those on one lane do not overlap.</summary>
internal static class Lanes
{
    /// <summary>Assigns lanes, as few as can be: each interval in the order of their starts takes the first free lane.</summary>
    /// <param name="intervals">Start and end, the end not included.</param>
    /// <returns>The lane of each interval, from 1.</returns>
    public static ImmutableArray<int> Assign(IReadOnlyList<(long Start, long End)> intervals)
    {
        var lanes = new int[intervals.Count];
        var ends = new List<long>();
        foreach (var index in Enumerable.Range(0, intervals.Count).OrderBy(index => intervals[index].Start).ThenBy(index => index))
        {
            var (start, end) = intervals[index];
            var lane = ends.FindIndex(free => free <= start);
            if (lane < 0)
            {
                lane = ends.Count;
                ends.Add(end);
            }

            ends[lane] = end;
            lanes[index] = lane + 1;
        }

        return [.. lanes];
    }
}

using System.Collections.Immutable;

namespace Berrys.Rehearsal.Metrics;

/// <summary>Data points in ascending order of time, as many as there are data for.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Period">Seconds between points.</param>
/// <param name="Points">The value at each time, in seconds since 1970.</param>
public sealed record TimeSeries(string Label, int Period, ImmutableSortedDictionary<long, double> Points)
{
    /// <summary>The same with every point changed; a value that is not finite is no data point, as a division by zero.</summary>
    /// <param name="points">The new points.</param>
    /// <returns>The series.</returns>
    public TimeSeries With(IEnumerable<KeyValuePair<long, double>> points) =>
        this with { Points = points.Where(p => double.IsFinite(p.Value)).ToImmutableSortedDictionary() };
}

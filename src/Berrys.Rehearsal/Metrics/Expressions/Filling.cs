using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Metrics.Expressions;

/// <summary>How missing points are made up.</summary>
internal enum FillKind
{
    /// <summary>By a number, or another series' point.</summary>
    Value,

    /// <summary>By the last point before.</summary>
    Repeat,

    /// <summary>By a line between the points before and after.</summary>
    Linear,
}

/// <summary>The second argument of <c>FILL</c>.</summary>
/// <param name="Kind">How.</param>
/// <param name="Value">With what, for <see cref="FillKind.Value"/>.</param>
internal sealed record Filler(FillKind Kind, MathValue? Value);

/// <summary>Fills in missing points.</summary>
internal static class Filling
{
    /// <summary>Fills a series over the whole range; what comes before the first point cannot be repeated and stays missing, as does what a line has no end for.</summary>
    /// <param name="series">The series.</param>
    /// <param name="scope">Says the range.</param>
    /// <param name="filler">How.</param>
    /// <returns>The filled series.</returns>
    public static TimeSeries Fill(TimeSeries series, MathScope scope, Filler filler) =>
        series.With(PeriodBuckets.Between(scope.Start, scope.End, series.Period)
            .Select(at => KeyValuePair.Create(at, series.Points.TryGetValue(at, out var value) ? value : Missing(series, at, filler))));

    private static double Missing(TimeSeries series, long at, Filler filler)
    {
        if (filler.Kind == FillKind.Value)
        {
            return filler.Value switch
            {
                ScalarValue number => number.Value,
                SeriesValue other => other.Series.Points.GetValueOrDefault(at, double.NaN),
                _ => throw new AwsException("ValidationError", "FILL takes a number, a time series, REPEAT or LINEAR."),
            };
        }
        var before = series.Points.Where(p => p.Key < at).Select(p => (KeyValuePair<long, double>?)p).LastOrDefault();
        var after = series.Points.Where(p => p.Key > at).Select(p => (KeyValuePair<long, double>?)p).FirstOrDefault();
        return (filler.Kind, before, after) switch
        {
            (FillKind.Repeat, { } last, _) => last.Value,
            (FillKind.Linear, { } left, { } right) => left.Value + ((right.Value - left.Value) * (at - left.Key) / (right.Key - left.Key)),
            _ => double.NaN,
        };
    }
}

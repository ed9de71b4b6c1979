using System.Collections.Immutable;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Metrics.Expressions;

/// <summary>The function <c>IF</c>.</summary>
internal static class Condition
{
    /// <summary>Chooses point by point; where the condition or what is chosen has no point, neither has the result.</summary>
    /// <param name="condition">A number or a series; true is what is not 0.</param>
    /// <param name="whenTrue">A number or a series.</param>
    /// <param name="whenFalse">A number or a series, or <see langword="null"/> for no point.</param>
    /// <param name="scope">Says the range.</param>
    /// <returns>A number when all are numbers, else a series.</returns>
    public static MathValue Evaluate(MathValue condition, MathValue whenTrue, MathValue? whenFalse, MathScope scope)
    {
        if (condition is ScalarValue number && whenFalse is not null)
            return number.Value != 0 ? whenTrue : whenFalse;
        var (yes, no) = (Single(whenTrue, scope), whenFalse is null ? null : Single(whenFalse, scope));
        var tested = Single(condition, scope);
        return new SeriesValue(tested.With(tested.Points.Select(p => KeyValuePair.Create(
            p.Key, (p.Value != 0 ? yes : no)?.Points.GetValueOrDefault(p.Key, double.NaN) ?? double.NaN))));
    }

    /// <summary>A series of one number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="scope">Says the range.</param>
    /// <returns>The series.</returns>
    public static TimeSeries Constant(double value, MathScope scope) =>
        new TimeSeries(string.Empty, scope.Period, ImmutableSortedDictionary<long, double>.Empty)
            .With(scope.Times.Select(at => KeyValuePair.Create(at, value)));

    private static TimeSeries Single(MathValue value, MathScope scope) => value switch
    {
        ScalarValue number => Constant(number.Value, scope),
        SeriesValue series => series.Series,
        _ => throw new AwsException("ValidationError", "IF takes numbers and time series, not arrays."),
    };
}

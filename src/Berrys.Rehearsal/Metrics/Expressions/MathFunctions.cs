using System.Collections.Immutable;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Metrics.Expressions;

/// <summary>The functions of metric math that the rehearsal knows.</summary>
internal static class MathFunctions
{
    private const string Known =
        "ABS, AVG, CEIL, DATAPOINT_COUNT, DIFF, FILL, FLOOR, IF, LOG, LOG10, MAX, METRICS, MIN, PERIOD, RATE, RUNNING_SUM, STDDEV, SUM and TIME_SERIES";

    /// <summary>Calls a function.</summary>
    /// <param name="call">The call.</param>
    /// <param name="scope">What its arguments refer to.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="AwsException">There is no such function, or its arguments do not fit.</exception>
    public static MathValue Evaluate(CallNode call, MathScope scope) => (call.Function, call.Arguments.Length) switch
    {
        ("SUM", 1) => Aggregate(call, scope, values => values.Sum()),
        ("AVG", 1) => Aggregate(call, scope, values => values.Average()),
        ("MIN", 1) => Aggregate(call, scope, values => values.Min()),
        ("MAX", 1) => Aggregate(call, scope, values => values.Max()),
        ("STDDEV", 1) => Aggregate(call, scope, Deviation),
        ("DATAPOINT_COUNT", 1) => Aggregate(call, scope, values => values.Count),
        ("ABS", 1) => MetricMath.Map(Argument(call, 0, scope), Math.Abs),
        ("CEIL", 1) => MetricMath.Map(Argument(call, 0, scope), Math.Ceiling),
        ("FLOOR", 1) => MetricMath.Map(Argument(call, 0, scope), Math.Floor),
        ("LOG", 1) => MetricMath.Map(Argument(call, 0, scope), Math.Log),
        ("LOG10", 1) => MetricMath.Map(Argument(call, 0, scope), Math.Log10),
        ("RATE", 1) => PerSeries(call, scope, s => Differences(s, (value, seconds) => value / seconds)),
        ("DIFF", 1) => PerSeries(call, scope, s => Differences(s, (value, _) => value)),
        ("RUNNING_SUM", 1) => PerSeries(call, scope, RunningSum),
        ("PERIOD", 1) => new ScalarValue(MetricMath.SeriesOf(Argument(call, 0, scope), "PERIOD")[0].Period),
        ("TIME_SERIES", 1) => TimeSeries(Argument(call, 0, scope), scope),
        ("METRICS", 0) => new ListValue([.. scope.Metrics.Select(m => m.Value)]),
        ("METRICS", 1) when call.Arguments[0] is TextNode text =>
            new ListValue([.. scope.Metrics.Where(m => m.Key.Contains(text.Value, StringComparison.Ordinal)).Select(m => m.Value)]),
        ("FILL", 2) => PerSeries(call, scope, s => Filling.Fill(s, scope, FillerOf(call.Arguments[1], scope))),
        ("IF", 2 or 3) => Condition.Evaluate(
            Argument(call, 0, scope), Argument(call, 1, scope), call.Arguments.Length == 3 ? Argument(call, 2, scope) : null, scope),
        _ => throw new AwsException(
            "ValidationError",
            $"Error in expression: {call.Function} with {call.Arguments.Length} argument(s) is not answered here; known are {Known}."),
    };

    private static MathValue Argument(CallNode call, int index, MathScope scope) => MetricMath.Evaluate(call.Arguments[index], scope);

    private static MathValue PerSeries(CallNode call, MathScope scope, Func<TimeSeries, TimeSeries> change)
    {
        var value = Argument(call, 0, scope);
        MetricMath.SeriesOf(value, call.Function);
        return MetricMath.MapSeries(value, v => v, change);
    }

    // Of one series a number, of an array a series.
    private static MathValue Aggregate(CallNode call, MathScope scope, Func<IReadOnlyList<double>, double> aggregate)
    {
        var value = Argument(call, 0, scope);
        if (value is not ListValue list)
        {
            ImmutableArray<double> points = [.. MetricMath.SeriesOf(value, call.Function)[0].Points.Values];
            return new ScalarValue(points.Length == 0 ? double.NaN : aggregate(points));
        }
        var byTime = list.Items.SelectMany(s => s.Points).GroupBy(p => p.Key, p => p.Value);
        var empty = new TimeSeries(call.Function, scope.Period, ImmutableSortedDictionary<long, double>.Empty);
        return new SeriesValue(empty.With(byTime.Select(g => KeyValuePair.Create(g.Key, aggregate([.. g])))));
    }

    private static double Deviation(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / values.Count);
    }

    private static TimeSeries Differences(TimeSeries series, Func<double, long, double> of) => series.With(
        series.Points.Zip(series.Points.Skip(1), (a, b) => KeyValuePair.Create(b.Key, of(b.Value - a.Value, b.Key - a.Key))));

    private static TimeSeries RunningSum(TimeSeries series)
    {
        var sum = 0.0;
        return series.With([.. series.Points.Select(p => KeyValuePair.Create(p.Key, sum += p.Value))]);
    }

    private static SeriesValue TimeSeries(MathValue value, MathScope scope) => value is ScalarValue number
        ? new(Condition.Constant(number.Value, scope))
        : throw new AwsException("ValidationError", "TIME_SERIES takes a number.");

    private static Filler FillerOf(MathNode node, MathScope scope) => node switch
    {
        NameNode { Name: "REPEAT" } => new(FillKind.Repeat, null),
        NameNode { Name: "LINEAR" } => new(FillKind.Linear, null),
        _ => new(FillKind.Value, MetricMath.Evaluate(node, scope)),
    };
}

using System.Collections.Immutable;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Metrics.Expressions;

/// <summary>
/// Computes metric math (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html). An operator
/// between series gives a point only where both have one; a function of an array takes those series that have one; what is
/// not a finite number is no point.
/// </summary>
public static class MetricMath
{
    /// <summary>Computes an expression.</summary>
    /// <param name="node">The expression.</param>
    /// <param name="scope">What it refers to.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="AwsException">Its parts do not fit together.</exception>
    public static MathValue Evaluate(MathNode node, MathScope scope) => node switch
    {
        NumberNode number => new ScalarValue(number.Value),
        NameNode name => scope.Resolve(name.Name),
        NegationNode negation => Map(Evaluate(negation.Operand, scope), v => -v),
        BinaryNode binary => Combine(Evaluate(binary.Left, scope), Evaluate(binary.Right, scope), Operation(binary.Operator)),
        ListNode list => new ListValue([.. list.Items.SelectMany(i => SeriesOf(Evaluate(i, scope), "An array"))]),
        CallNode call => MathFunctions.Evaluate(call, scope),
        _ => throw new AwsException("ValidationError", "A text can only be an argument of METRICS."),
    };

    /// <summary>Changes every number.</summary>
    /// <param name="value">The value.</param>
    /// <param name="change">What to do to each.</param>
    /// <returns>The result, of the same kind.</returns>
    public static MathValue Map(MathValue value, Func<double, double> change) =>
        MapSeries(value, change, s => s.With(s.Points.Select(p => KeyValuePair.Create(p.Key, change(p.Value)))));

    /// <summary>Changes every series.</summary>
    /// <param name="value">The value.</param>
    /// <param name="scalar">What to do to a number.</param>
    /// <param name="change">What to do to a series.</param>
    /// <returns>The result, of the same kind.</returns>
    public static MathValue MapSeries(MathValue value, Func<double, double> scalar, Func<TimeSeries, TimeSeries> change) => value switch
    {
        ScalarValue number => new ScalarValue(scalar(number.Value)),
        SeriesValue series => new SeriesValue(change(series.Series)),
        _ => new ListValue([.. ((ListValue)value).Items.Select(change)]),
    };

    /// <summary>Combines two values point by point; a number serves for every point, a series for every one of an array.</summary>
    /// <param name="left">The left one.</param>
    /// <param name="right">The right one.</param>
    /// <param name="operation">What to do with two numbers.</param>
    /// <returns>The result.</returns>
    public static MathValue Combine(MathValue left, MathValue right, Func<double, double, double> operation) => (left, right) switch
    {
        (ScalarValue a, ScalarValue b) => new ScalarValue(operation(a.Value, b.Value)),
        (ScalarValue a, _) => Map(right, b => operation(a.Value, b)),
        (_, ScalarValue b) => Map(left, a => operation(a, b.Value)),
        (SeriesValue a, SeriesValue b) => new SeriesValue(Combine(a.Series, b.Series, operation)),
        (SeriesValue a, ListValue b) => new ListValue([.. b.Items.Select(s => Combine(a.Series, s, operation))]),
        (ListValue a, SeriesValue b) => new ListValue([.. a.Items.Select(s => Combine(s, b.Series, operation))]),
        (ListValue a, ListValue b) when a.Items.Length == b.Items.Length =>
            new ListValue([.. a.Items.Zip(b.Items, (x, y) => Combine(x, y, operation))]),
        _ => throw new AwsException("ValidationError", "Arrays of different lengths cannot be combined."),
    };

    /// <summary>The series of a value.</summary>
    /// <param name="value">A series or an array.</param>
    /// <param name="what">Who asks, for the message.</param>
    /// <returns>One or more series.</returns>
    public static ImmutableArray<TimeSeries> SeriesOf(MathValue value, string what) => value switch
    {
        SeriesValue series => [series.Series],
        ListValue list => list.Items,
        _ => throw new AwsException("ValidationError", $"{what} takes time series, not a number."),
    };

    private static TimeSeries Combine(TimeSeries left, TimeSeries right, Func<double, double, double> operation) => left.With(
        left.Points.Where(p => right.Points.ContainsKey(p.Key)).Select(p => KeyValuePair.Create(p.Key, operation(p.Value, right.Points[p.Key]))));

    private static Func<double, double, double> Operation(string sign) => sign switch
    {
        "+" => (a, b) => a + b,
        "-" => (a, b) => a - b,
        "*" => (a, b) => a * b,
        "/" => (a, b) => a / b,
        "^" => Math.Pow,
        "<" => (a, b) => a < b ? 1 : 0,
        "<=" => (a, b) => a <= b ? 1 : 0,
        ">" => (a, b) => a > b ? 1 : 0,
        ">=" => (a, b) => a >= b ? 1 : 0,
        "==" => (a, b) => a == b ? 1 : 0,
        "!=" => (a, b) => a != b ? 1 : 0,
        "AND" => (a, b) => a != 0 && b != 0 ? 1 : 0,
        _ => (a, b) => a != 0 || b != 0 ? 1 : 0,
    };
}

using System.Collections.Immutable;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.Metrics;
using Berrys.Rehearsal.Metrics.Expressions;

namespace Berrys.Rehearsal.Tests.Metrics;

public class MetricMathTests
{
    // At 0, 10, 20, 30; m2 has nothing at 10, m3 is 0 at 20.
    private static readonly TimeSeries M1 = Series("one", 1, 2, 3, 4);
    private static readonly TimeSeries M2 = Series("two", 10, null, 30, 40);
    private static readonly TimeSeries M3 = Series("three", 1, 1, 0, 2);

    [TestCase("m1 + 1", "2 3 4 5")]
    [TestCase("m1 + m2", "11 - 33 44")]
    [TestCase("m1 / m3", "1 2 - 2")]
    [TestCase("100 * m1 / SUM(m1)", "10 20 30 40")]
    [TestCase("-m1 ^ 2", "-1 -4 -9 -16")]
    [TestCase("2 ^ m1 ^ 1", "2 4 8 16")]
    [TestCase("m1 - 1 - 1", "-1 0 1 2")]
    [TestCase("m1 > 2", "0 0 1 1")]
    [TestCase("m1 >= 2 AND m1 < 4", "0 1 1 0")]
    [TestCase("m1 == 1 || m1 == 4", "1 0 0 1")]
    [TestCase("FILL(m2, 0)", "10 0 30 40")]
    [TestCase("FILL(m2, m1)", "10 2 30 40")]
    [TestCase("FILL(m2, REPEAT)", "10 10 30 40")]
    [TestCase("FILL(m2, LINEAR)", "10 20 30 40")]
    [TestCase("IF(m1 > 2, m1, 0)", "0 0 3 4")]
    [TestCase("IF(m1 > 2, m1)", "- - 3 4")]
    [TestCase("IF(m1 < 3, m2, m1)", "10 - 3 4")]
    [TestCase("IF(1, m1, m2)", "1 2 3 4")]
    [TestCase("SUM([m1, m2])", "11 2 33 44")]
    [TestCase("SUM(METRICS())", "12 3 33 46")]
    [TestCase("MAX(METRICS(\"m2\"))", "10 - 30 40")]
    [TestCase("AVG([m1, m2])", "5.5 2 16.5 22")]
    [TestCase("MIN([m1, m3])", "1 1 0 2")]
    [TestCase("RATE(m1)", "- 0.1 0.1 0.1")]
    [TestCase("RATE(m2)", "- - 1 1")]
    [TestCase("DIFF(m1)", "- 1 1 1")]
    [TestCase("RUNNING_SUM(m1)", "1 3 6 10")]
    [TestCase("m1 / PERIOD(m1)", "0.1 0.2 0.3 0.4")]
    [TestCase("TIME_SERIES(7)", "7 7 7 7")]
    [TestCase("ABS(-m1)", "1 2 3 4")]
    [TestCase("CEIL(m1 / 2)", "1 1 2 2")]
    [TestCase("FLOOR(m1 / 2)", "0 1 1 2")]
    [TestCase("m1 * STDDEV(m1) * 0 + DATAPOINT_COUNT(m2)", "3 3 3 3")]
    public void A_series(string expression, string expected) => Text(Evaluate(expression)).ShouldBe(expected);

    [TestCase("SUM(m1)", 10)]
    [TestCase("AVG(m2)", 80.0 / 3)]
    [TestCase("MIN(m2)", 10)]
    [TestCase("MAX(m1)", 4)]
    [TestCase("PERIOD(m1)", 10)]
    [TestCase("1 + 2 * 3", 7)]
    [TestCase("-2 ^ 2", -4)]
    [TestCase("(1 + 2) * 3", 9)]
    public void A_number(string expression, double expected) => Evaluate(expression).ShouldBe(new ScalarValue(expected));

    [Test]
    public void An_array_stays_one() =>
        ((ListValue)Evaluate("METRICS() * 2")).Items.Select(s => Text(new SeriesValue(s))).ShouldBe(["2 4 6 8", "20 - 60 80", "2 2 0 4"]);

    [TestCase("m9", "no such Id m9")]
    [TestCase("SUM(1)", "SUM takes time series")]
    [TestCase("SEARCH(\"x\", \"Sum\")", "is not answered here")]
    [TestCase("\"text\"", "argument of METRICS")]
    [TestCase("[m1, m2] + [m1, m2, m3]", "different lengths")]
    public void What_does_not_fit_is_refused(string expression, string message)
    {
        var error = Should.Throw<AwsException>(() => Evaluate(expression));
        error.Message.ShouldContain(message);
        error.Code.ShouldBe("ValidationError");
    }

    private static MathValue Evaluate(string expression)
    {
        var metrics = new Dictionary<string, TimeSeries> { ["m1"] = M1, ["m2"] = M2, ["m3"] = M3 };
        var scope = new MathScope(
            id => metrics.TryGetValue(id, out var series) ? new SeriesValue(series) : throw new AwsException("ValidationError", $"no such Id {id}"),
            [.. metrics], 10, 0, 40);
        return MetricMath.Evaluate(MathParser.Parse(expression), scope);
    }

    private static TimeSeries Series(string label, params double?[] values) =>
        new TimeSeries(label, 10, ImmutableSortedDictionary<long, double>.Empty)
            .With(values.Select((v, i) => KeyValuePair.Create(i * 10L, v ?? double.NaN)));

    private static string Text(MathValue value) => string.Join(' ', Enumerable.Range(0, 4).Select(i =>
        ((SeriesValue)value).Series.Points.TryGetValue(i * 10, out var point) ? Math.Round(point, 9).ToString(System.Globalization.CultureInfo.InvariantCulture) : "-"));
}

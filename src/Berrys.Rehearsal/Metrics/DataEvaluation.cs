using System.Collections.Immutable;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.Metrics.Expressions;

namespace Berrys.Rehearsal.Metrics;

/// <summary>Answers the queries of one GetMetricData; each is computed once.</summary>
internal sealed class DataEvaluation
{
    // What CloudWatch returns at most, and thus the most that a range may have.
    private const int MostPoints = 100_800;
    private readonly Dictionary<string, MathValue?> _values = [];
    private readonly IReadOnlyList<DataQuery> _queries;
    private readonly Func<MetricQuery, IReadOnlyList<Sample>> _read;
    private readonly (long Start, long End) _range;
    private readonly int _period;

    private DataEvaluation(IReadOnlyList<DataQuery> queries, Func<MetricQuery, IReadOnlyList<Sample>> read, long start, long end)
    {
        _queries = queries;
        _read = read;
        _range = (start, end);
        _period = queries.OfType<MetricQuery>().Select(q => q.Period).DefaultIfEmpty(60).Max();
    }

    /// <summary>Computes all queries that return data.</summary>
    /// <param name="queries">All queries.</param>
    /// <param name="read">Reads a metric's measurements.</param>
    /// <param name="start">From when, in seconds since 1970.</param>
    /// <param name="end">Until when, exclusive.</param>
    /// <returns>The results in the queries' order; an expression may have several.</returns>
    /// <exception cref="AwsException">A query is not valid.</exception>
    public static IReadOnlyList<(string Id, TimeSeries Series)> Run(
        IReadOnlyList<DataQuery> queries, Func<MetricQuery, IReadOnlyList<Sample>> read, DateTimeOffset start, DateTimeOffset end)
    {
        if (end <= start)
            throw new AwsException("ValidationError", "The parameter EndTime must be greater than StartTime.");
        // An end within a second includes that second.
        var evaluation = new DataEvaluation(queries, read, start.ToUnixTimeSeconds(), (long)Math.Ceiling(end.ToUnixTimeMilliseconds() / 1000.0));
        return [.. queries.Where(q => q.ReturnsData).SelectMany(evaluation.Results)];
    }

    private IEnumerable<(string Id, TimeSeries Series)> Results(DataQuery query)
    {
        if (ValueOf(query.Id) is ScalarValue)
            throw new AwsException("ValidationError", $"Error in expression '{query.Id}': a query that returns data must be a time series; use TIME_SERIES.");
        foreach (var series in MetricMath.SeriesOf(ValueOf(query.Id), query.Id))
        {
            var label = (query.Label, ValueOf(query.Id)) switch
            {
                ({ } given, ListValue) => $"{given} {series.Label}",
                ({ } given, _) => given,
                (null, ListValue) => series.Label,
                (null, _) => query is MetricQuery ? series.Label : query.Id,
            };
            yield return (query.Id, series with { Label = label });
        }
    }

    private MathValue ValueOf(string id)
    {
        if (_values.TryGetValue(id, out var known))
            return known ?? throw new AwsException("ValidationError", $"Error in expression '{id}': it refers to itself.");
        var query = _queries.FirstOrDefault(q => q.Id == id)
            ?? throw new AwsException("ValidationError", $"Error in expression: there is no query with the Id '{id}'.");
        _values[id] = null;
        var value = query is MetricQuery metric ? new SeriesValue(Metric(metric)) : Expression((ExpressionQuery)query);
        _values[id] = value;
        return value;
    }

    private TimeSeries Metric(MetricQuery query)
    {
        CheckRange(query.Period);
        var points = PeriodBuckets.Collect(_read(query), _range.Start, _range.End, query.Period)
            .Select(b => KeyValuePair.Create(b.Key, Statistics.Evaluate(query.Statistic, b.Value) ?? double.NaN));
        return new TimeSeries(query.Label ?? query.Metric.Name, query.Period, ImmutableSortedDictionary<long, double>.Empty).With(points);
    }

    private MathValue Expression(ExpressionQuery query)
    {
        var period = query.Period == 0 ? _period : query.Period;
        CheckRange(period);
        var metrics = _queries.OfType<MetricQuery>().Select(m => KeyValuePair.Create(m.Id, ((SeriesValue)ValueOf(m.Id)).Series));
        return MetricMath.Evaluate(query.Expression, new(ValueOf, [.. metrics], period, _range.Start, _range.End));
    }

    private void CheckRange(int period)
    {
        if ((_range.End - _range.Start) / period > MostPoints)
            throw new AwsException("ValidationError", $"The range has more than {MostPoints} periods of {period} seconds.");
    }
}

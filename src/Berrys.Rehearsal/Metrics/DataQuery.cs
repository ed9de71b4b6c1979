using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.Metrics.Expressions;

namespace Berrys.Rehearsal.Metrics;

/// <summary>One of GetMetricData's queries: a metric or an expression.</summary>
/// <param name="Id">What expressions call it.</param>
/// <param name="Label">What the client calls it, or <see langword="null"/>.</param>
/// <param name="ReturnsData">Whether its result is part of the answer.</param>
/// <param name="Period">Seconds between points; of an expression, 0 when not given.</param>
internal abstract partial record DataQuery(string Id, string? Label, bool ReturnsData, int Period)
{
    private const int MostQueries = 500;

    /// <summary>Reads all queries of a request.</summary>
    /// <param name="input">GetMetricData's input.</param>
    /// <returns>The queries.</returns>
    /// <exception cref="AwsException">One is not valid.</exception>
    public static IReadOnlyList<DataQuery> ReadAll(JsonObject input)
    {
        var queries = MetricInput.Structures(input, "MetricDataQueries").Select(Read).ToList();
        if (queries.Count is 0 or > MostQueries)
            throw new AwsException("ValidationError", $"The collection MetricDataQueries must have a size between 1 and {MostQueries}.");
        if (queries.GroupBy(q => q.Id).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new AwsException("ValidationError", $"The values for parameter id in MetricDataQueries are not unique: '{twice.Key}'.");
        return queries.Any(q => q.ReturnsData)
            ? queries
            : throw new AwsException("ValidationError", "At least one element in MetricDataQueries must return data.");
    }

    private static DataQuery Read(JsonObject query)
    {
        var id = MetricInput.Required(query, "Id");
        if (!Ids().IsMatch(id))
            throw new AwsException("ValidationError", $"'{id}' is not a valid Id: a lower-case letter, then letters, digits and underscores.");
        var (label, returns) = (MetricInput.Text(query, "Label"), MetricInput.Text(query, "ReturnData") is not ("false" or "False"));
        return (query["MetricStat"] as JsonObject, MetricInput.Text(query, "Expression")) switch
        {
            ({ } stat, null) => new MetricQuery(
                id, label, returns, MetricInput.Count(stat, "Period") ?? throw MetricInput.Missing("MetricStat.Period"),
                Metric(stat["Metric"] as JsonObject ?? throw MetricInput.Missing("MetricStat.Metric")),
                Statistic.Parse(MetricInput.Required(stat, "Stat")), MetricInput.Text(stat, "Unit")),
            (null, { } expression) => new ExpressionQuery(
                id, label, returns, MetricInput.Count(query, "Period") ?? 0, MathParser.Parse(expression)),
            _ => throw new AwsException("ValidationError", $"Query '{id}' needs either MetricStat or Expression."),
        };
    }

    private static MetricName Metric(JsonObject metric) =>
        new(MetricInput.Required(metric, "Namespace"), MetricInput.Required(metric, "MetricName"), MetricDatum.Dimensions(metric));

    [GeneratedRegex("^[a-z][A-Za-z0-9_]{0,254}$")]
    private static partial Regex Ids();
}

/// <summary>A query of a metric.</summary>
/// <param name="Id">What expressions call it.</param>
/// <param name="Label">What the client calls it, or <see langword="null"/>.</param>
/// <param name="ReturnsData">Whether its result is part of the answer.</param>
/// <param name="Period">Seconds between points.</param>
/// <param name="Metric">The metric.</param>
/// <param name="Statistic">What of it.</param>
/// <param name="Unit">Only measurements in this unit, or <see langword="null"/>.</param>
internal sealed record MetricQuery(
    string Id, string? Label, bool ReturnsData, int Period, MetricName Metric, Statistic Statistic, string? Unit) : DataQuery(Id, Label, ReturnsData, Period);

/// <summary>A query that computes with others.</summary>
/// <param name="Id">What expressions call it.</param>
/// <param name="Label">What the client calls it, or <see langword="null"/>.</param>
/// <param name="ReturnsData">Whether its result is part of the answer.</param>
/// <param name="Period">Seconds between points, or 0.</param>
/// <param name="Expression">What to compute.</param>
internal sealed record ExpressionQuery(string Id, string? Label, bool ReturnsData, int Period, MathNode Expression) : DataQuery(Id, Label, ReturnsData, Period);

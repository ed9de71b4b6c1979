using System.Collections.Immutable;

namespace Berrys.Rehearsal.Metrics.Expressions;

/// <summary>What an expression amounts to; the user guide's S, TS and TS[].</summary>
public abstract record MathValue;

/// <summary>One number for all times.</summary>
/// <param name="Value">It.</param>
public sealed record ScalarValue(double Value) : MathValue;

/// <summary>A time series.</summary>
/// <param name="Series">It.</param>
public sealed record SeriesValue(TimeSeries Series) : MathValue;

/// <summary>An array of time series.</summary>
/// <param name="Items">They.</param>
public sealed record ListValue(ImmutableArray<TimeSeries> Items) : MathValue;

namespace Berrys.Rehearsal.Metrics;

/// <summary>A value and how often it was measured.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">How often; CloudWatch allows fractions.</param>
public readonly record struct ValueCount(double Value, double Count);

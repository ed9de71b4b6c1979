namespace Berrys.Rehearsal.Metrics;

/// <summary>What was measured in one second, or, once it is old, in one minute.</summary>
/// <param name="At">When the second or minute began, in seconds since 1970.</param>
/// <param name="Seconds">1 or 60.</param>
/// <param name="Measured">The measurements.</param>
public readonly record struct Sample(long At, int Seconds, Distribution Measured);

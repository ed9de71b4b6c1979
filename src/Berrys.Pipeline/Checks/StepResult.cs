namespace Berrys.Pipeline.Checks;

/// <summary>The outcome of one step of one run.</summary>
/// <param name="Target">The target it belongs to.</param>
/// <param name="Service">The service or shared library.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Cache">Whether it came from the cache.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="Duration">Wall-clock time.</param>
/// <param name="Reason">Why it did not pass, or why it was skipped.</param>
/// <param name="Repeat">The command that repeats it.</param>
public sealed record StepResult(
    string Target,
    string Service,
    StepStatus Status,
    CacheStatus Cache,
    DateTimeOffset StartedAt,
    TimeSpan Duration,
    string? Reason,
    string? Repeat);

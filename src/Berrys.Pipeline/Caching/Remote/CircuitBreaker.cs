namespace Berrys.Pipeline.Caching.Remote;

/// <summary>
/// Decides when a remote store is more trouble than help: after some failures, or when waiting for it has cost too much.
/// Once open it stays open for the run. May be used by many threads.
/// </summary>
/// <param name="clock">The clock.</param>
public sealed class CircuitBreaker(TimeProvider clock)
{
    /// <summary>How many failures it takes.</summary>
    public const int MostFailures = 3;

    /// <summary>How much waiting it takes.</summary>
    public static readonly TimeSpan MostWaste = TimeSpan.FromSeconds(4);

    /// <summary>What a request without use may take before it counts as waiting.</summary>
    public static readonly TimeSpan Fair = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private int _failures;
    private TimeSpan _waste;
    private string? _reason;

    /// <summary>Why the store is not asked any more; <see langword="null"/> while it is.</summary>
    public string? Reason
    {
        get
        {
            lock (_lock)
                return _reason;
        }
    }

    /// <summary>Begins a request.</summary>
    /// <returns>When it began, for <see cref="Useless"/> and <see cref="Failed"/>.</returns>
    public long Begin() => clock.GetTimestamp();

    /// <summary>A request ended well, but brought nothing.</summary>
    /// <param name="begun">When it began.</param>
    public void Useless(long begun) => Waste(begun, "it answers too slowly");

    /// <summary>A request failed.</summary>
    /// <param name="begun">When it began.</param>
    /// <param name="problem">What went wrong.</param>
    public void Failed(long begun, string problem)
    {
        Waste(begun, problem);
        lock (_lock)
        {
            if (++_failures >= MostFailures)
                _reason ??= problem;
        }
    }

    private void Waste(long begun, string problem)
    {
        lock (_lock)
        {
            _waste += clock.GetElapsedTime(begun) is var elapsed && elapsed > Fair ? elapsed - Fair : TimeSpan.Zero;
            if (_waste >= MostWaste)
                _reason ??= problem;
        }
    }
}

namespace Berrys.Pipeline.Tests.Checks;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class ManualClock : TimeProvider
{
    private TimeSpan _passed;

    public static DateTimeOffset Start { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Start + _passed;

    public override long GetTimestamp() => _passed.Ticks;

    public void Pass(double seconds) => _passed += TimeSpan.FromSeconds(seconds);
}

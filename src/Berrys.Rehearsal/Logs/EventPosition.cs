using System.Globalization;

namespace Berrys.Rehearsal.Logs;

/// <summary>Where an event stands in its stream.</summary>
/// <param name="At">Its time, in milliseconds since 1970.</param>
/// <param name="Number">Its number in the order of arrival, from 1; zero stands before all events of that time.</param>
internal readonly record struct EventPosition(long At, long Number) : IComparable<EventPosition>
{
    private const int TimeDigits = 20;
    private const int NumberDigits = 36;

    /// <inheritdoc />
    public int CompareTo(EventPosition other) => At != other.At ? At.CompareTo(other.At) : Number.CompareTo(other.Number);

    public static bool operator <(EventPosition left, EventPosition right) => left.CompareTo(right) < 0;

    public static bool operator >(EventPosition left, EventPosition right) => left.CompareTo(right) > 0;

    public static bool operator <=(EventPosition left, EventPosition right) => left.CompareTo(right) <= 0;

    public static bool operator >=(EventPosition left, EventPosition right) => left.CompareTo(right) >= 0;

    /// <summary>Writes it as the tokens of GetLogEvents have it.</summary>
    /// <returns>56 digits.</returns>
    public override string ToString() => At.ToString($"D{TimeDigits}", CultureInfo.InvariantCulture) + Number.ToString($"D{NumberDigits}", CultureInfo.InvariantCulture);

    /// <summary>Reads it.</summary>
    /// <param name="text">56 digits.</param>
    /// <returns>The position, or <see langword="null"/> when it is none.</returns>
    public static EventPosition? Parse(string text) =>
        text.Length == TimeDigits + NumberDigits
        && long.TryParse(text.AsSpan(0, TimeDigits), NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && long.TryParse(text.AsSpan(TimeDigits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(at, number)
            : null;
}

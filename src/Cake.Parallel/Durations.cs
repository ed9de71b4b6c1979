using System.Globalization;

namespace Cake.Parallel;

/// <summary>Writes durations for people.</summary>
internal static class Durations
{
    /// <summary>A duration in its most readable unit: <c>35 ms</c>, <c>4.2 s</c>, <c>3 min 05 s</c>.</summary>
    public static string Short(TimeSpan duration) => duration switch
    {
        { TotalMilliseconds: < 999.5 } => Text($"{duration.TotalMilliseconds:0} ms"),
        { TotalSeconds: < 59.95 } => Text($"{duration.TotalSeconds:0.0} s"),
        _ => Text($"{(int)duration.TotalMinutes} min {duration.Seconds:00} s"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

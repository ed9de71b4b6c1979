using System.Globalization;
using Berrys.Pipeline.Checks;

namespace Berrys.Pipeline.Reporting;

/// <summary>The words of every report.</summary>
public static class ReportWords
{
    /// <summary>The word for a status: passed, failed, broken, skipped or cancelled.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The word.</returns>
    public static string Of(StepStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>The word for a cache outcome: hit, miss or off.</summary>
    /// <param name="cache">The cache outcome.</param>
    /// <returns>The word.</returns>
    public static string Of(CacheStatus cache) => cache.ToString().ToLowerInvariant();

    /// <summary>A duration in at most six characters, such as <c>0.24s</c>, <c>12.3s</c>, <c>2m05s</c> or <c>1h02m</c>.</summary>
    /// <param name="duration">The duration.</param>
    /// <returns>The text.</returns>
    public static string Of(TimeSpan duration)
    {
        var seconds = Math.Max(0, duration.TotalSeconds);
        return (seconds, (long)Math.Round(seconds)) switch
        {
            ( < 9.995, _) => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00}s"),
            ( < 59.95, _) => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0}s"),
            (_, < 3600 and var whole) => string.Create(CultureInfo.InvariantCulture, $"{whole / 60}m{whole % 60:00}s"),
            (_, var whole) => string.Create(CultureInfo.InvariantCulture, $"{whole / 3600}h{whole % 3600 / 60:00}m"),
        };
    }
}

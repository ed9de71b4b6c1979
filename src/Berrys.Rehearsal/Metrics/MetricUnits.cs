namespace Berrys.Rehearsal.Metrics;

/// <summary>The units in which AWS publishes the metrics that the rehearsal records by itself.</summary>
internal static class MetricUnits
{
    /// <summary>The unit of a metric.</summary>
    /// <param name="name">Such as <c>TargetResponseTime</c>.</param>
    /// <returns>Such as <c>Seconds</c>.</returns>
    public static string Of(string name) => name switch
    {
        "TargetResponseTime" => "Seconds",
        "ProcessedBytes" => "Bytes",
        _ when name.EndsWith("Utilization", StringComparison.Ordinal) => "Percent",
        _ when name.EndsWith("Count", StringComparison.Ordinal) => "Count",
        _ => "None",
    };
}

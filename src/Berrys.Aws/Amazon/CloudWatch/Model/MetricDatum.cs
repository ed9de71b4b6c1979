namespace Amazon.CloudWatch.Model;

/// <summary>Encapsulates the information sent to either create a metric or add new values to be aggregated into an existing metric.</summary>
public sealed class MetricDatum
{
    /// <summary>The name of the metric.</summary>
    public string? MetricName { get; set; }

    /// <summary>The dimensions associated with the metric.</summary>
    public List<Dimension>? Dimensions { get; set; }

    /// <summary>The time the metric data was received, expressed as the number of milliseconds since Jan 1, 1970 00:00:00 UTC.</summary>
    public DateTime? Timestamp { get; set; }

    /// <summary>The value for the metric.</summary>
    public double? Value { get; set; }

    /// <summary>The statistical values for the metric.</summary>
    public StatisticSet? StatisticValues { get; set; }

    /// <summary>Array of numbers representing the values for the metric during the period.</summary>
    public List<double>? Values { get; set; }

    /// <summary>Array of numbers that is used along with the Values array.</summary>
    public List<double>? Counts { get; set; }

    /// <summary>When you are using a Put operation, this defines what unit you want to use when storing the metric.</summary>
    public string? Unit { get; set; }

    /// <summary>Valid values are 1 and 60.</summary>
    public int? StorageResolution { get; set; }
}

/// <summary>Represents a set of statistics that describes a specific metric.</summary>
public sealed class StatisticSet
{
    /// <summary>The number of samples used for the statistic set.</summary>
    public double? SampleCount { get; set; }

    /// <summary>The sum of values for the sample set.</summary>
    public double? Sum { get; set; }

    /// <summary>The minimum value of the sample set.</summary>
    public double? Minimum { get; set; }

    /// <summary>The maximum value of the sample set.</summary>
    public double? Maximum { get; set; }
}

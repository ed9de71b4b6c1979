namespace Amazon.CloudWatch.Model;

/// <summary>This structure is used in both GetMetricData and PutMetricAlarm.</summary>
public sealed class MetricDataQuery
{
    /// <summary>A short name used to tie this object to the results in the response.</summary>
    public string? Id { get; set; }

    /// <summary>The metric to be returned, along with statistics, period, and units.</summary>
    public MetricStat? MetricStat { get; set; }

    /// <summary>This field can contain either a Metrics Insights query, or a metric math expression to be performed on the returned data.</summary>
    public string? Expression { get; set; }

    /// <summary>A human-readable label for this metric or expression.</summary>
    public string? Label { get; set; }

    /// <summary>When used in GetMetricData, this option indicates whether to return the timestamps and raw data values of this metric.</summary>
    public bool? ReturnData { get; set; }

    /// <summary>The granularity, in seconds, of the returned data points.</summary>
    public int? Period { get; set; }
}

/// <summary>This structure defines the metric to be returned, along with the statistics, period, and units.</summary>
public sealed class MetricStat
{
    /// <summary>The metric to return, including the metric name, namespace, and dimensions.</summary>
    public Metric? Metric { get; set; }

    /// <summary>The granularity, in seconds, of the returned data points.</summary>
    public int? Period { get; set; }

    /// <summary>The statistic to return.</summary>
    public string? Stat { get; set; }

    /// <summary>When you are using a Put operation, this defines what unit you want to use when storing the metric.</summary>
    public string? Unit { get; set; }
}

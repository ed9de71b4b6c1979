using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>The request of ListMetrics.</summary>
public sealed class ListMetricsRequest : AmazonWebServiceRequest
{
    /// <summary>The metric namespace to filter against.</summary>
    public string? Namespace { get; set; }

    /// <summary>The name of the metric to filter against.</summary>
    public string? MetricName { get; set; }

    /// <summary>The dimensions to filter against.</summary>
    public List<DimensionFilter>? Dimensions { get; set; }

    /// <summary>The token returned by a previous call to indicate that there is more data available.</summary>
    public string? NextToken { get; set; }

    /// <summary>To filter the results to show only metrics that have had data points published in the past three hours, specify this parameter with a value of PT3H.</summary>
    public string? RecentlyActive { get; set; }
}

/// <summary>The response of ListMetrics.</summary>
public sealed class ListMetricsResponse : AmazonWebServiceResponse
{
    /// <summary>The metrics that match your request.</summary>
    public List<Metric>? Metrics { get; set; }

    /// <summary>The token that marks the start of the next batch of returned results.</summary>
    public string? NextToken { get; set; }
}

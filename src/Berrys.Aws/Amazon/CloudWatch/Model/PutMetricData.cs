using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>The request of PutMetricData.</summary>
public sealed class PutMetricDataRequest : AmazonWebServiceRequest
{
    /// <summary>The namespace for the metric data.</summary>
    public string? Namespace { get; set; }

    /// <summary>The data for the metrics.</summary>
    public List<MetricDatum>? MetricData { get; set; }
}

/// <summary>The response of PutMetricData.</summary>
public sealed class PutMetricDataResponse : AmazonWebServiceResponse;

using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>The request of DescribeAlarms.</summary>
public sealed class DescribeAlarmsRequest : AmazonWebServiceRequest
{
    /// <summary>The names of the alarms to retrieve information about.</summary>
    public List<string>? AlarmNames { get; set; }

    /// <summary>An alarm name prefix.</summary>
    public string? AlarmNamePrefix { get; set; }

    /// <summary>Use this parameter to specify whether you want the operation to return metric alarms or composite alarms.</summary>
    public List<string>? AlarmTypes { get; set; }

    /// <summary>Specify this parameter to receive information only about alarms that are currently in the state that you specify.</summary>
    public string? StateValue { get; set; }

    /// <summary>Use this parameter to filter the results of the operation to only those alarms that use a certain alarm action.</summary>
    public string? ActionPrefix { get; set; }

    /// <summary>The maximum number of alarm descriptions to retrieve.</summary>
    public int? MaxRecords { get; set; }

    /// <summary>The token returned by a previous call to indicate that there is more data available.</summary>
    public string? NextToken { get; set; }
}

/// <summary>The response of DescribeAlarms.</summary>
public sealed class DescribeAlarmsResponse : AmazonWebServiceResponse
{
    /// <summary>The information about any composite alarms returned by the operation.</summary>
    public List<CompositeAlarm>? CompositeAlarms { get; set; }

    /// <summary>The information about any metric alarms returned by the operation.</summary>
    public List<MetricAlarm>? MetricAlarms { get; set; }

    /// <summary>The token that marks the start of the next batch of returned results.</summary>
    public string? NextToken { get; set; }
}

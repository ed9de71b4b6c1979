namespace Amazon.CloudWatch.Model;

/// <summary>A message returned by the GetMetricDataAPI, including a code and a description.</summary>
public sealed class MessageData
{
    /// <summary>The error code or status code associated with the message.</summary>
    public string? Code { get; set; }

    /// <summary>The message text.</summary>
    public string? Value { get; set; }
}

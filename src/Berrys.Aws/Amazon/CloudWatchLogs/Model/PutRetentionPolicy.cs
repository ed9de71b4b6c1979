using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>The request of PutRetentionPolicy.</summary>
public sealed class PutRetentionPolicyRequest : AmazonWebServiceRequest
{
    /// <summary>The name of the log group.</summary>
    public string? LogGroupName { get; set; }

    /// <summary>The number of days to retain the log events in the specified log group.</summary>
    public int? RetentionInDays { get; set; }
}

/// <summary>The response of PutRetentionPolicy.</summary>
public sealed class PutRetentionPolicyResponse : AmazonWebServiceResponse;

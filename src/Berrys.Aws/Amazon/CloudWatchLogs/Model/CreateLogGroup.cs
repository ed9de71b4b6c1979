using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>The request of CreateLogGroup.</summary>
public sealed class CreateLogGroupRequest : AmazonWebServiceRequest
{
    /// <summary>A name for the log group.</summary>
    public string? LogGroupName { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the KMS key to use when encrypting log data.</summary>
    public string? KmsKeyId { get; set; }

    /// <summary>The key-value pairs to use for the tags.</summary>
    public Dictionary<string, string>? Tags { get; set; }

    /// <summary>Use this parameter to specify the log group class for this log group.</summary>
    public string? LogGroupClass { get; set; }
}

/// <summary>The response of CreateLogGroup.</summary>
public sealed class CreateLogGroupResponse : AmazonWebServiceResponse;

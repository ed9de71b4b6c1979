namespace Amazon.CloudWatchLogs.Model;

/// <summary>Represents a log group.</summary>
public sealed class LogGroup
{
    /// <summary>The name of the log group.</summary>
    public string? LogGroupName { get; set; }

    /// <summary>The creation time of the log group, expressed as the number of milliseconds after Jan 1, 1970 00:00:00 UTC.</summary>
    public long? CreationTime { get; set; }

    /// <summary>The number of days to retain the log events in the specified log group.</summary>
    public int? RetentionInDays { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the log group.</summary>
    public string? Arn { get; set; }

    /// <summary>The number of bytes stored.</summary>
    public long? StoredBytes { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the KMS key to use when encrypting log data.</summary>
    public string? KmsKeyId { get; set; }

    /// <summary>This specifies the log group class for this log group.</summary>
    public string? LogGroupClass { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the log group.</summary>
    public string? LogGroupArn { get; set; }
}

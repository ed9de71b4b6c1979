namespace Amazon.CloudWatchLogs.Model;

/// <summary>Represents a log stream, which is a sequence of log events from a single emitter of logs.</summary>
public sealed class LogStream
{
    /// <summary>The name of the log stream.</summary>
    public string? LogStreamName { get; set; }

    /// <summary>The creation time of the stream, expressed as the number of milliseconds after Jan 1, 1970 00:00:00 UTC.</summary>
    public long? CreationTime { get; set; }

    /// <summary>The time of the first event, expressed as the number of milliseconds after Jan 1, 1970 00:00:00 UTC.</summary>
    public long? FirstEventTimestamp { get; set; }

    /// <summary>The time of the most recent log event in the log stream in CloudWatch Logs.</summary>
    public long? LastEventTimestamp { get; set; }

    /// <summary>The ingestion time, expressed as the number of milliseconds after Jan 1, 1970 00:00:00 UTC The lastIngestionTime value updates on an eventual consistency basis.</summary>
    public long? LastIngestionTime { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the log stream.</summary>
    public string? Arn { get; set; }

    /// <summary>The number of bytes stored.</summary>
    public long? StoredBytes { get; set; }
}

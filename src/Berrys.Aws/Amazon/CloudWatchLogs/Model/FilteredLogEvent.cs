namespace Amazon.CloudWatchLogs.Model;

/// <summary>Represents a matched event.</summary>
public sealed class FilteredLogEvent
{
    /// <summary>The name of the log stream to which this event belongs.</summary>
    public string? LogStreamName { get; set; }

    /// <summary>The time the event occurred, expressed as the number of milliseconds after Jan 1, 1970 00:00:00 UTC.</summary>
    public long? Timestamp { get; set; }

    /// <summary>The data contained in the log event.</summary>
    public string? Message { get; set; }

    /// <summary>The time the event was ingested, expressed as the number of milliseconds after Jan 1, 1970 00:00:00 UTC.</summary>
    public long? IngestionTime { get; set; }

    /// <summary>The ID of the event.</summary>
    public string? EventId { get; set; }
}

namespace Berrys.Rehearsal.Logs;

/// <summary>An event of a stream.</summary>
/// <param name="Position">Where it stands.</param>
/// <param name="Ingested">When it arrived, in milliseconds since 1970.</param>
/// <param name="Message">Its text.</param>
internal sealed record LogEvent(EventPosition Position, long Ingested, string Message)
{
    /// <summary>What AWS counts for each event besides its text, in bytes.</summary>
    private const int Overhead = 26;

    /// <summary>Its size as AWS counts it, in bytes.</summary>
    public int Size => System.Text.Encoding.UTF8.GetByteCount(Message) + Overhead;
}

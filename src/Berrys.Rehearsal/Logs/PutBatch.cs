using System.Text.Json.Nodes;

namespace Berrys.Rehearsal.Logs;

/// <summary>What PutLogEvents takes of a batch and what it rejects.</summary>
/// <param name="Accepted">Times and texts.</param>
/// <param name="Rejected">The answer's <c>rejectedLogEventsInfo</c>, or <see langword="null"/> when nothing is.</param>
internal sealed record PutBatch(IReadOnlyList<(long At, string Message)> Accepted, JsonObject? Rejected)
{
    private const int MostEvents = 10_000;
    private static readonly TimeSpan LongestSpan = TimeSpan.FromHours(24);
    private static readonly TimeSpan TooNew = TimeSpan.FromHours(2);
    private static readonly TimeSpan TooOld = TimeSpan.FromDays(14);

    /// <summary>Judges a batch.</summary>
    /// <param name="events">The call's <c>logEvents</c>.</param>
    /// <param name="now">The time, in milliseconds since 1970.</param>
    /// <param name="retention">How long the group keeps events.</param>
    /// <returns>The batch.</returns>
    /// <exception cref="Gateway.AwsException">It is refused as a whole.</exception>
    public static PutBatch Of(JsonArray? events, long now, TimeSpan? retention)
    {
        if (events is null or { Count: 0 } or { Count: > MostEvents })
            throw LogErrors.Invalid($"1 validation error detected: Value at 'logEvents' failed to satisfy constraint: Member must have length between 1 and {MostEvents}");
        var all = events.Select(item => (At: (long?)item?["timestamp"] ?? 0, Message: (string?)item?["message"] ?? "")).ToArray();
        for (var index = 1; index < all.Length; index++)
            if (all[index].At < all[index - 1].At)
                throw LogErrors.Invalid("Log events in a single PutLogEvents request must be in chronological order.");
        if (all[^1].At - all[0].At > LongestSpan.TotalMilliseconds)
            throw LogErrors.Invalid("The batch of log events in a single PutLogEvents request cannot span more than 24 hours.");
        var expired = all.Count(item => retention is { } kept && item.At < now - kept.TotalMilliseconds);
        var old = all.Count(item => item.At < now - TooOld.TotalMilliseconds);
        var first = Math.Max(expired, old);
        var future = Array.FindIndex(all, item => item.At > now + TooNew.TotalMilliseconds);
        var end = future < 0 ? all.Length : future;
        var rejected = new JsonObject();
        if (future >= 0)
            rejected["tooNewLogEventStartIndex"] = future;
        if (old > 0)
            rejected["tooOldLogEventEndIndex"] = old;
        if (expired > 0)
            rejected["expiredLogEventEndIndex"] = expired;
        return new([.. all.Take(end).Skip(first)], rejected.Count == 0 ? null : rejected);
    }
}

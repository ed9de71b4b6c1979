using System.Text.Json.Nodes;

namespace Berrys.Rehearsal.Logs;

/// <summary>GetLogEvents: tokens are positions, <c>f/</c> for what follows and <c>b/</c> for what goes before; at an end a token leads to itself.</summary>
internal static class EventReading
{
    private const int LargestPage = 10_000;
    private const int LargestAnswer = 1024 * 1024;

    /// <summary>Answers it.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="parameters">The call's parameters.</param>
    /// <param name="oldest">Events before this time are no longer kept, in milliseconds since 1970.</param>
    /// <returns>The answer's body.</returns>
    public static JsonObject Get(LogStream stream, JsonObject parameters, long oldest)
    {
        var start = new EventPosition(Math.Max((long?)parameters["startTime"] ?? 0, oldest), 0);
        var end = new EventPosition((long?)parameters["endTime"] ?? long.MaxValue, 0);
        var size = (int?)parameters["limit"] ?? LargestPage;
        if (size is < 1 or > LargestPage)
            throw LogErrors.Invalid($"1 validation error detected: Value '{size}' at 'limit' failed to satisfy constraint: Member must have value less than or equal to {LargestPage}");
        var token = (string?)parameters["nextToken"] is { } text ? Parse(text) : ((bool Forward, EventPosition Position)?)null;
        var forward = token?.Forward ?? (bool?)parameters["startFromHead"] == true;
        var events = forward
            ? FromStart(stream.Forward(Later(start, token?.Position), end, size))
            : FromEnd(stream.Backward(start, Earlier(end, token?.Position), size));
        var (after, before) = events.Count > 0 ? (events[^1].Position, events[0].Position) : AtEnd(token, start, end);
        return new JsonObject
        {
            ["events"] = new JsonArray([.. events.Select(Event)]),
            ["nextForwardToken"] = $"f/{after}/s",
            ["nextBackwardToken"] = $"b/{before}/s",
        };
    }

    private static JsonObject Event(LogEvent item) => new()
    {
        ["timestamp"] = item.Position.At,
        ["message"] = item.Message,
        ["ingestionTime"] = item.Ingested,
    };

    // Both bounds leave out the position itself: after a token's event, before a token's event.
    private static EventPosition Later(EventPosition start, EventPosition? token) => token is { } position && position > start ? position : start;

    private static EventPosition Earlier(EventPosition end, EventPosition? token) => token is { } position && position < end ? position : end;

    /// <summary>Where to go on when there was nothing: the same place in the same direction, and the other way over the last event again.</summary>
    private static (EventPosition After, EventPosition Before) AtEnd((bool Forward, EventPosition Position)? token, EventPosition start, EventPosition end) => token switch
    {
        { Forward: true, Position: var place } => (place, place with { Number = place.Number + 1 }),
        { Forward: false, Position: var place } => (place with { Number = Math.Max(0, place.Number - 1) }, place),
        null => (start, end),
    };

    private static List<LogEvent> FromStart(IReadOnlyList<LogEvent> events) => [.. events.Take(Fitting(events))];

    private static List<LogEvent> FromEnd(IReadOnlyList<LogEvent> events) => [.. events.TakeLast(Fitting(events.Reverse()))];

    private static int Fitting(IEnumerable<LogEvent> events)
    {
        var (count, bytes) = (0, 0L);
        foreach (var item in events)
        {
            bytes += item.Size;
            // One event always fits, or nobody would ever get past it.
            if (bytes > LargestAnswer && count > 0)
                break;
            count++;
        }
        return count;
    }

    private static (bool Forward, EventPosition Position) Parse(string token) =>
        token.Split('/') is ["f" or "b", var digits, "s"] && EventPosition.Parse(digits) is { } position
            ? (token[0] == 'f', position)
            : throw LogErrors.Invalid("The specified nextToken is invalid.");
}

using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Berrys.Rehearsal.Logs;

/// <summary>FilterLogEvents: streams merged by time.</summary>
internal static class EventSearch
{
    private const int LargestPage = 10_000;
    private const int LargestAnswer = 1024 * 1024;

    /// <summary>How many events one call looks at before it answers with what it has, so that no call takes long.</summary>
    private const int MostSearched = 200_000;
    private const int Batch = 256;

    /// <summary>Answers it.</summary>
    /// <param name="streams">The streams to search.</param>
    /// <param name="parameters">The call's parameters.</param>
    /// <param name="oldest">Events before this time are no longer kept, in milliseconds since 1970.</param>
    /// <returns>The answer's body.</returns>
    public static JsonObject Filter(IEnumerable<LogStream> streams, JsonObject parameters, long oldest)
    {
        var matches = FilterPattern.Parse((string?)parameters["filterPattern"] ?? "");
        var start = new EventPosition(Math.Max((long?)parameters["startTime"] ?? 0, oldest), 0);
        // Unlike that of GetLogEvents this end is part of the range.
        var end = new EventPosition((long?)parameters["endTime"] is { } last && last < long.MaxValue ? last + 1 : long.MaxValue, 0);
        var size = (int?)parameters["limit"] ?? LargestPage;
        var place = (string?)parameters["nextToken"] is { } token ? Parse(token) : ((EventPosition Position, string Stream)?)null;
        var found = new JsonArray();
        var (bytes, searched) = (0L, 0);
        (EventPosition Position, string Stream)? reached = null;
        foreach (var (stream, item) in Merge(streams, start, end, place))
        {
            if (found.Count >= size || bytes > LargestAnswer || searched >= MostSearched)
                return Body(found, reached);
            reached = (item.Position, stream);
            searched++;
            if (!matches(item.Message))
                continue;
            bytes += item.Size;
            found.Add(Event(stream, item));
        }
        return Body(found, null);
    }

    private static JsonObject Body(JsonArray events, (EventPosition Position, string Stream)? reached)
    {
        var body = new JsonObject { ["events"] = events, ["searchedLogStreams"] = new JsonArray() };
        if (reached is { } place)
            body["nextToken"] = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{place.Position}{place.Stream}"));
        return body;
    }

    private static IEnumerable<(string Stream, LogEvent Event)> Merge(
        IEnumerable<LogStream> streams, EventPosition start, EventPosition end, (EventPosition Position, string Stream)? place)
    {
        var queue = new PriorityQueue<IEnumerator<LogEvent>, (long At, string Stream)>(
            Comparer<(long At, string Stream)>.Create((left, right) => left.At != right.At ? left.At.CompareTo(right.At) : string.CompareOrdinal(left.Stream, right.Stream)));
        var names = new Dictionary<IEnumerator<LogEvent>, string>();
        foreach (var stream in streams)
        {
            var events = Events(stream, Later(start, place, stream.Header.Stream), end).GetEnumerator();
            names[events] = stream.Header.Stream;
            Advance(events);
        }
        while (queue.TryDequeue(out var next, out var key))
        {
            yield return (key.Stream, next.Current);
            Advance(next);
        }

        void Advance(IEnumerator<LogEvent> events)
        {
            if (events.MoveNext())
                queue.Enqueue(events, (events.Current.Position.At, names[events]));
        }
    }

    private static IEnumerable<LogEvent> Events(LogStream stream, EventPosition after, EventPosition end)
    {
        while (stream.Forward(after, end, Batch) is { Count: > 0 } events)
        {
            foreach (var item in events)
                yield return item;
            after = events[^1].Position;
        }
    }

    // Events of one time come stream by stream, so those of earlier streams have all been seen and those of later ones have not.
    private static EventPosition Later(EventPosition start, (EventPosition Position, string Stream)? place, string stream)
    {
        if (place is not { } last || last.Position < start)
            return start;
        var order = string.CompareOrdinal(stream, last.Stream);
        return order == 0 ? last.Position : new EventPosition(last.Position.At, order < 0 ? long.MaxValue : 0);
    }

    private static JsonObject Event(string stream, LogEvent item) => new()
    {
        ["logStreamName"] = stream,
        ["timestamp"] = item.Position.At,
        ["message"] = item.Message,
        ["ingestionTime"] = item.Ingested,
        ["eventId"] = EventId(stream, item.Position),
    };

    /// <summary>Fifty-six digits as AWS's ids have; different for all events of a group.</summary>
    private static string EventId(string stream, EventPosition position)
    {
        var name = stream.Aggregate(14695981039346656037UL, (hash, letter) => unchecked((hash ^ letter) * 1099511628211UL));
        return string.Create(CultureInfo.InvariantCulture, $"{position.At:D14}{name:D20}{position.Number:D22}");
    }

    private static (EventPosition Position, string Stream) Parse(string token)
    {
        const int digits = 56;
        Span<byte> bytes = new byte[token.Length];
        if (Convert.TryFromBase64String(token, bytes, out var count) && count > digits
            && Encoding.UTF8.GetString(bytes[..count]) is var text && EventPosition.Parse(text[..digits]) is { } position)
        {
            return (position, text[digits..]);
        }

        throw LogErrors.Invalid("The specified nextToken is invalid.");
    }
}

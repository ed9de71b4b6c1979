using System.Text;
using System.Text.Json.Nodes;

namespace Berrys.Rehearsal.Logs;

/// <summary>DescribeLogStreams.</summary>
internal static class StreamListing
{
    private const int LargestPage = 50;

    /// <summary>Answers it.</summary>
    /// <param name="streams">The group's streams.</param>
    /// <param name="parameters">The call's parameters.</param>
    /// <param name="arn">The group's ARN without a star.</param>
    /// <returns>The answer's body.</returns>
    public static JsonObject Describe(IEnumerable<LogStream> streams, JsonObject parameters, string arn)
    {
        var byTime = (string?)parameters["orderBy"] == "LastEventTime";
        var prefix = (string?)parameters["logStreamNamePrefix"];
        if (byTime && prefix is not null)
            throw LogErrors.Invalid("Cannot order by LastEventTime with a logStreamNamePrefix.");
        var size = (int?)parameters["limit"] ?? LargestPage;
        if (size is < 1 or > LargestPage)
            throw LogErrors.Invalid($"1 validation error detected: Value '{size}' at 'limit' failed to satisfy constraint: Member must have value less than or equal to {LargestPage}");
        var sign = (bool?)parameters["descending"] == true ? -1 : 1;
        var items = streams
            .Where(stream => prefix is null || stream.Header.Stream.StartsWith(prefix, StringComparison.Ordinal))
            .Select(stream => (stream.Header, Span: stream.Span()))
            .Select(stream => (Key: (At: byTime ? stream.Span?.Last ?? 0 : 0, Name: stream.Header.Stream), stream.Header, stream.Span))
            .ToList();
        items.Sort((left, right) => sign * Compare(left.Key, right.Key));
        if ((string?)parameters["nextToken"] is { } token)
        {
            var last = ParseToken(token);
            items.RemoveAll(item => sign * Compare(item.Key, last) <= 0);
        }

        var page = new JsonArray([.. items.Take(size).Select(item => Entry(item.Header, item.Span, arn))]);
        var body = new JsonObject { ["logStreams"] = page };
        if (items.Count > size)
            body["nextToken"] = Token(items[size - 1].Key);
        return body;
    }

    private static JsonObject Entry(StreamHeader header, (long First, long Last, long Ingested)? span, string arn)
    {
        var entry = new JsonObject
        {
            ["logStreamName"] = header.Stream,
            ["creationTime"] = header.Created,
            ["arn"] = $"{arn}:log-stream:{header.Stream}",
            ["storedBytes"] = 0,
        };
        if (span is { } times)
        {
            entry["firstEventTimestamp"] = times.First;
            entry["lastEventTimestamp"] = times.Last;
            entry["lastIngestionTime"] = times.Ingested;
        }
        return entry;
    }

    private static int Compare((long At, string Name) left, (long At, string Name) right) =>
        left.At != right.At ? left.At.CompareTo(right.At) : string.CompareOrdinal(left.Name, right.Name);

    private static string Token((long At, string Name) key) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{key.At} {key.Name}"));

    private static (long At, string Name) ParseToken(string token)
    {
        Span<byte> bytes = new byte[token.Length];
        if (Convert.TryFromBase64String(token, bytes, out var count)
            && Encoding.UTF8.GetString(bytes[..count]).Split(' ', 2) is [var at, var name]
            && long.TryParse(at, out var time))
        {
            return (time, name);
        }

        throw LogErrors.Invalid("The specified nextToken is invalid.");
    }
}

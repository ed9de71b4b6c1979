using System.Text.Json.Nodes;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.Upstream;

namespace Berrys.Rehearsal.Logs;

/// <summary>Answers for CloudWatch Logs: streams and events are ours, groups the upstream's.</summary>
/// <param name="groups">The groups.</param>
/// <param name="store">The streams.</param>
/// <param name="upstream">Keeps the groups.</param>
/// <param name="time">The clock.</param>
internal sealed class LogsHandler(LogGroups groups, LogStore store, IUpstream upstream, TimeProvider time) : IAwsHandler
{
    /// <inheritdoc />
    public string Service => "logs";

    /// <inheritdoc />
    public async Task<AwsAnswer?> HandleAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var parameters = call.Parameters;
        switch (call.Action)
        {
            case "PutRetentionPolicy" or "DeleteRetentionPolicy" or "DeleteLogGroup":
                return await ChangeGroupAsync(call, Group(parameters), cancellationToken);
            case "CreateLogStream" or "DeleteLogStream" or "PutLogEvents" or "DescribeLogStreams" or "GetLogEvents" or "FilterLogEvents":
                var group = Group(parameters);
                var retention = await groups.RetentionAsync(group, cancellationToken);
                var now = time.GetUtcNow().ToUnixTimeMilliseconds();
                var oldest = retention is { } kept ? now - (long)kept.TotalMilliseconds : 0;
                return AwsAnswers.Json(call.Action switch
                {
                    "CreateLogStream" => Create(group, parameters, now),
                    "DeleteLogStream" => store.Remove(group, Name(parameters)) ? new JsonObject() : throw LogErrors.NoStream(),
                    "PutLogEvents" => Put(Stream(group, parameters), PutBatch.Of(parameters["logEvents"] as JsonArray, now, retention), now),
                    "DescribeLogStreams" => StreamListing.Describe(store.Streams(group), parameters, $"arn:aws:logs:{call.Region}:{RehearsalSettings.Account}:log-group:{group}"),
                    "GetLogEvents" => EventReading.Get(Stream(group, parameters), parameters, oldest),
                    _ => EventSearch.Filter(Streams(group, parameters), parameters, oldest),
                });
            default:
                return null;
        }
    }

    private static string Group(JsonObject parameters) =>
        (string?)(parameters["logGroupName"] ?? parameters["logGroupIdentifier"]) is { Length: > 0 } name
            ? LogNames.Group(name)
            : throw LogErrors.Invalid("1 validation error detected: Value null at 'logGroupName' failed to satisfy constraint: Member must not be null");

    private static string Name(JsonObject parameters) =>
        (string?)parameters["logStreamName"] is { Length: > 0 and <= 512 } name && !name.Contains(':', StringComparison.Ordinal) && !name.Contains('*', StringComparison.Ordinal)
            ? name
            : throw LogErrors.Invalid("1 validation error detected: Value at 'logStreamName' failed to satisfy constraint: Member must satisfy regular expression pattern: [^:*]*");

    private static JsonObject Put(LogStream stream, PutBatch batch, long now)
    {
        if (batch.Accepted.Count > 0)
            stream.Append(batch.Accepted, now);
        var body = new JsonObject { ["nextSequenceToken"] = new EventPosition(now, 0).ToString() };
        if (batch.Rejected is { } rejected)
            body["rejectedLogEventsInfo"] = rejected;
        return body;
    }

    private JsonObject Create(string group, JsonObject parameters, long now) =>
        store.FindOrCreate(group, Name(parameters), now).Made ? [] : throw LogErrors.StreamExists();

    private LogStream Stream(string group, JsonObject parameters) => store.Find(group, Name(parameters)) ?? throw LogErrors.NoStream();

    private IEnumerable<LogStream> Streams(string group, JsonObject parameters)
    {
        if (parameters["logStreamNames"] is JsonArray { Count: > 0 } names)
            return [.. names.Select(name => store.Find(group, (string?)name ?? "") ?? throw LogErrors.NoStream())];
        var prefix = (string?)parameters["logStreamNamePrefix"] ?? "";
        return store.Streams(group).Where(stream => stream.Header.Stream.StartsWith(prefix, StringComparison.Ordinal));
    }

    private async Task<AwsAnswer> ChangeGroupAsync(AwsCall call, string group, CancellationToken cancellationToken)
    {
        var answer = await upstream.SendAsync(call, cancellationToken);
        groups.Forget(group);
        if (answer.IsSuccess && call.Action == "DeleteLogGroup")
            store.Remove(group);
        return answer;
    }
}

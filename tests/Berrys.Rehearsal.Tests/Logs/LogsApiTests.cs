using System.Text.Json.Nodes;
using Berrys.Pipeline.Checks;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.Logs;
using Berrys.Rehearsal.Tests.Stores;
using Berrys.Tools.Processes;
using Berrys.Tools.Secrets;

namespace Berrys.Rehearsal.Tests.Logs;

/// <summary>CloudWatch Logs with groups in a real moto, asked by handler calls and by the AWS CLI and boto3.</summary>
[Platform("Linux")]
public sealed class LogsApiTests
{
    private const string Prefix = "Logs_20140328.";
    private TemporaryState _state = null!;
    private MotoUpstream _moto = null!;
    private LogStore _store = null!;
    private LogGroups _groups = null!;
    private LogStreams _streams = null!;
    private LogsHandler _handler = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _state = new();
        _moto = await MotoUpstream.StartAsync();
        _store = new(_state.Settings.At("logs/groups"), LogStore.UsualLimit);
        _groups = new(_moto);
        _streams = new(_groups, _store, TimeProvider.System);
        _handler = new(_groups, _store, _moto, TimeProvider.System);
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _moto?.Dispose();
        _state?.Dispose();
    }

    [Test]
    public async Task Output_of_containers_is_read_by_the_AWS_CLI_and_boto3()
    {
        await using var endpoint = await HandlerEndpoint.StartAsync(_handler, _moto);
        var now = DateTimeOffset.UtcNow;
        await _streams.AppendAsync("/ecs/app", "web/web/1", [new(now.AddSeconds(-2), "first"), new(now, "third ERROR")], default);
        await _streams.AppendAsync("/ecs/app", "web/web/2", [new(now.AddSeconds(-1), "second")], default);
        _streams.LastWritten("/ecs/app", "web/web/1").ShouldBe(DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds()));
        _streams.LastWritten("/ecs/app", "none").ShouldBeNull();

        const string script = """
            import boto3, sys
            logs = boto3.client("logs", endpoint_url=sys.argv[1])
            pages = logs.get_paginator("filter_log_events").paginate(logGroupName="/ecs/app", PaginationConfig={"PageSize": 1})
            print(",".join(event["message"] for page in pages for event in page["events"]))
            print(",".join(event["message"] for event in logs.filter_log_events(logGroupName="/ecs/app", filterPattern="ERROR")["events"]))
            pages = logs.get_paginator("describe_log_streams").paginate(logGroupName="/ecs/app", orderBy="LastEventTime", descending=True, PaginationConfig={"PageSize": 1})
            print(",".join(stream["logStreamName"] for page in pages for stream in page["logStreams"]))
            try: logs.get_log_events(logGroupName="/ecs/app", logStreamName="none")
            except logs.exceptions.ResourceNotFoundException as error: print(error)
            """;
        var boto = await RunAsync("python3", "-c", script, endpoint.Url);
        boto.ShouldBe("first,second,third ERROR\nthird ERROR\nweb/web/1,web/web/2\n" +
            "An error occurred (ResourceNotFoundException) when calling the GetLogEvents operation: The specified log stream does not exist.\n");
        (await RunAsync("aws", "--endpoint-url", endpoint.Url, "logs", "get-log-events", "--log-group-name", "/ecs/app", "--log-stream-name", "web/web/2", "--query", "events[].message", "--output", "text")).ShouldBe("second\n");
    }

    [Test]
    public async Task Groups_are_the_upstreams_and_streams_go_with_them()
    {
        (await RefusalAsync("CreateLogStream", new() { ["logGroupName"] = "life", ["logStreamName"] = "s" })).Message.ShouldBe("The specified log group does not exist.");
        await AskAsync("CreateLogGroup", new() { ["logGroupName"] = "life" });
        await AskAsync("CreateLogStream", new() { ["logGroupName"] = "life", ["logStreamName"] = "s" });
        (await RefusalAsync("CreateLogStream", new() { ["logGroupName"] = "life", ["logStreamName"] = "s" })).Message.ShouldBe("The specified log stream already exists");
        (await RefusalAsync("PutLogEvents", new() { ["logGroupName"] = "life", ["logStreamName"] = "none", ["logEvents"] = new JsonArray() })).Message.ShouldBe("The specified log stream does not exist.");
        var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        await AskAsync("PutLogEvents", new() { ["logGroupName"] = "life", ["logStreamName"] = "s", ["logEvents"] = new JsonArray(new JsonObject { ["timestamp"] = now, ["message"] = "m" }) });

        // What is on disk is the same for a new process.
        var again = new LogsHandler(_groups, new LogStore(_state.Settings.At("logs/groups"), LogStore.UsualLimit), _moto, TimeProvider.System);
        var stream = (await again.AskAsync(_moto, $"{Prefix}DescribeLogStreams", new() { ["logGroupIdentifier"] = "arn:aws:logs:us-west-2:123456789012:log-group:life:*" }))["logStreams"]!.AsArray().Single()!;
        ((long?)stream["lastEventTimestamp"]).ShouldBe(now);
        ((string?)stream["arn"]).ShouldBe("arn:aws:logs:us-west-2:123456789012:log-group:life:log-stream:s");

        await AskAsync("DeleteLogGroup", new() { ["logGroupName"] = "life" });
        (await RefusalAsync("DescribeLogStreams", new() { ["logGroupName"] = "life" })).Code.ShouldBe("ResourceNotFoundException");
        await AskAsync("CreateLogGroup", new() { ["logGroupName"] = "life" });
        (await AskAsync("DescribeLogStreams", new() { ["logGroupName"] = "life" }))["logStreams"]!.AsArray().ShouldBeEmpty();
    }

    [Test]
    public async Task Retention_hides_what_is_older()
    {
        var now = DateTimeOffset.UtcNow;
        await _streams.AppendAsync("kept", "s", [new(now.AddDays(-2), "old"), new(now, "new")], default);
        await AskAsync("PutRetentionPolicy", new() { ["logGroupName"] = "kept", ["retentionInDays"] = 1 });

        (await MessagesAsync("GetLogEvents", new() { ["logGroupName"] = "kept", ["logStreamName"] = "s", ["startFromHead"] = true })).ShouldBe(["new"]);
        (await MessagesAsync("FilterLogEvents", new() { ["logGroupName"] = "kept" })).ShouldBe(["new"]);
        await AskAsync("DeleteRetentionPolicy", new() { ["logGroupName"] = "kept" });
        (await MessagesAsync("FilterLogEvents", new() { ["logGroupName"] = "kept", ["logStreamNames"] = new JsonArray("s") })).ShouldBe(["old", "new"]);
    }

    private static async Task<string> RunAsync(string executable, params string[] arguments)
    {
        var command = new Command { Executable = executable, Arguments = [.. arguments], WorkingDirectory = "/", Deadline = TimeSpan.FromMinutes(2) };
        foreach (var (name, value) in ((string, string)[])[("AWS_ACCESS_KEY_ID", "test"), ("AWS_SECRET_ACCESS_KEY", "test"), ("AWS_DEFAULT_REGION", "us-west-2"), ("AWS_PAGER", "")])
            command = command with { Environment = command.Environment.Add(name, value) };
        var result = await new ProcessRunner(TimeProvider.System, new SecretRegistry()).RunAsync(command, null, CancellationToken.None);
        result.ExitCode.ShouldBe(0, result.Error);
        return result.Output;
    }

    private async Task<IEnumerable<string?>> MessagesAsync(string action, JsonObject parameters) =>
        (await AskAsync(action, parameters))["events"]!.AsArray().Select(item => (string?)item!["message"]);

    private Task<JsonObject> AskAsync(string action, JsonObject parameters) => _handler.AskAsync(_moto, Prefix + action, parameters);

    private Task<AwsException> RefusalAsync(string action, JsonObject parameters) => Should.ThrowAsync<AwsException>(() => AskAsync(action, parameters));
}

using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Berrys.Rehearsal.Containers;
using Berrys.Rehearsal.Ecs;
using Berrys.Rehearsal.Ecs.Containers;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.LoadBalancing;
using Berrys.Rehearsal.Logs;
using Berrys.Rehearsal.Registry;
using Berrys.Rehearsal.Secrets;
using Docker.DotNet;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Berrys.Rehearsal.Tests.Ecs;

/// <summary>ECS with fakes around it: over a runtime in memory and a clock by hand, or over the real engine.</summary>
internal sealed class EcsWorld : IAsyncDisposable
{
    private readonly RehearsalSettings _settings;
    private readonly RehearsalNetwork _network;
    private readonly IDockerClient? _docker;
    private ServiceProvider? _services;

    public EcsWorld(IDockerClient? docker = null, RehearsalNetwork? network = null, string hash = "00000000ec")
    {
        _docker = docker;
        _network = network ?? new RehearsalNetwork("none", "none", IPAddress.Parse("10.0.0.1"));
        _settings = new RehearsalSettings { State = Directory.CreateTempSubdirectory("berrys-ecs-").FullName, WorkspaceHash = hash };
    }

    public ManualTime Time { get; } = new();

    public FakeRuntime Runtime { get; } = new();

    public FakeTargetGroups Groups { get; } = new();

    public FakeLogStreams Logs { get; } = new();

    public string State => _settings.State;

    public async Task StartAsync()
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(_settings)
            .AddSingleton(_network)
            .AddSingleton<ITargetGroups>(Groups)
            .AddSingleton<ILogStreams>(Logs)
            .AddSingleton<ISecretValues, FakeSecrets>()
            .AddSingleton<IImageRegistry, FakeRegistry>()
            .AddEcs();
        if (_docker is null)
            services.AddSingleton<TimeProvider>(Time).AddSingleton<ITaskRuntime>(Runtime);
        else
            services.AddSingleton(TimeProvider.System).AddSingleton(_docker);
        _services = services.BuildServiceProvider();
        foreach (var host in _services.GetServices<IHostedService>())
            await host.StartAsync(CancellationToken.None);
    }

    public async Task LeaveAsync()
    {
        if (_services is null)
            return;
        foreach (var host in _services.GetServices<IHostedService>())
            await host.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        _services = null;
    }

    public async Task<JsonObject> CallAsync(string action, object parameters)
    {
        var answer = await _services!.GetRequiredService<IAwsHandler>().HandleAsync(
            new AwsCall
            {
                Service = "ecs",
                Region = "us-west-2",
                Action = action,
                Protocol = WireProtocol.Json,
                Parameters = JsonSerializer.SerializeToNode(parameters)!.AsObject(),
            },
            CancellationToken.None);
        return JsonNode.Parse(answer!.Body.Span)!.AsObject();
    }

    public async Task<JsonNode> ServiceAsync(string name = "web") =>
        (await CallAsync("DescribeServices", new { cluster = "main", services = new[] { name } }))["services"]![0]!;

    public async Task<JsonNode> TaskAsync(string arn) =>
        (await CallAsync("DescribeTasks", new { cluster = "main", tasks = new[] { arn } }))["tasks"]![0]!;

    public Task<JsonNode> UntilServiceAsync(Func<JsonNode, bool> holds, string name = "web") => UntilAsync(() => ServiceAsync(name), holds);

    public Task<JsonNode> UntilTaskAsync(string arn, Func<JsonNode, bool> holds) => UntilAsync(() => TaskAsync(arn), holds);

    public Task<JsonNode> UntilStableAsync(int count, string name = "web") => UntilServiceAsync(
        service => service["deployments"] is JsonArray { Count: 1 } list && Text(list[0]!["rolloutState"]) == "COMPLETED" && Text(service["runningCount"]) == $"{count}", name);

    public static string Text(JsonNode? node) => node?.ToString() ?? "";

    public async ValueTask DisposeAsync()
    {
        await LeaveAsync();
        Directory.Delete(_settings.State, recursive: true);
    }

    private async Task<JsonNode> UntilAsync(Func<Task<JsonNode>> look, Func<JsonNode, bool> holds)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var seen = await look();
            if (holds(seen))
                return seen;
            if (watch.Elapsed > TimeSpan.FromSeconds(60))
                throw new AssertionException($"In vain: {seen}");
            Time.Advance(TimeSpan.FromMilliseconds(250));
            await Task.Delay(_docker is null ? 2 : 50);
        }
    }
}

using System.Collections.Concurrent;
using System.Net;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.LoadBalancing;
using Berrys.Rehearsal.Logs;
using Berrys.Rehearsal.Registry;
using Berrys.Rehearsal.Secrets;

namespace Berrys.Rehearsal.Tests.Ecs;

internal sealed class FakeTargetGroups : ITargetGroups
{
    public ConcurrentDictionary<(string, IPEndPoint), TargetState> States { get; } = new();

    public ConcurrentQueue<string> Calls { get; } = new();

    public TargetState WhenRegistered { get; set; } = TargetState.Healthy;

    public Task RegisterAsync(string targetGroupArn, IPEndPoint target, CancellationToken cancellationToken)
    {
        Calls.Enqueue($"register {target}");
        States[(targetGroupArn, target)] = WhenRegistered;
        return Task.CompletedTask;
    }

    public Task DeregisterAsync(string targetGroupArn, IPEndPoint target, CancellationToken cancellationToken)
    {
        Calls.Enqueue($"deregister {target}");
        States.TryRemove((targetGroupArn, target), out _);
        return Task.CompletedTask;
    }

    public TargetState StateOf(string targetGroupArn, IPEndPoint target) => States.GetValueOrDefault((targetGroupArn, target), TargetState.Unused);

    public IReadOnlyCollection<string> HostNames() => ["orders.internal"];
}

internal sealed class FakeLogStreams : ILogStreams
{
    public ConcurrentDictionary<string, ConcurrentQueue<LogLine>> Streams { get; } = new();

    public Task AppendAsync(string group, string stream, IReadOnlyList<LogLine> lines, CancellationToken cancellationToken)
    {
        foreach (var line in lines)
            Streams.GetOrAdd($"{group}:{stream}", _ => new()).Enqueue(line);
        return Task.CompletedTask;
    }

    public DateTimeOffset? LastWritten(string group, string stream) =>
        Streams.TryGetValue($"{group}:{stream}", out var lines) ? lines.LastOrDefault()?.At : null;

    public IReadOnlyList<string> Texts(string group, string stream) =>
        Streams.TryGetValue($"{group}:{stream}", out var lines) ? [.. lines.Select(line => line.Text)] : [];
}

internal sealed class FakeSecrets : ISecretValues
{
    public Task<string> ResolveAsync(string valueFrom, CancellationToken cancellationToken) => valueFrom == "known"
        ? Task.FromResult("s3cr3t value")
        : Task.FromException<string>(new AwsException("ResourceNotFoundException", "Secrets Manager can't find the specified secret."));
}

internal sealed class FakeRegistry : IImageRegistry
{
    public string Host => "127.0.0.1:9";

    public string User => "AWS";

    public string Password => "none";
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Runtime.CompilerServices;
using Berrys.Rehearsal.Ecs.Containers;
using Berrys.Rehearsal.Logs;

namespace Berrys.Rehearsal.Tests.Ecs;

/// <summary>Runs containers in memory: image <c>crash</c> ends at once with 1, <c>done</c> with 0, <c>oom</c> is killed, <c>missing</c> cannot be pulled, any other runs until it is stopped.</summary>
internal sealed class FakeRuntime : ITaskRuntime
{
    private int _made;

    public ConcurrentDictionary<string, Container> Containers { get; } = new();

    public ConcurrentQueue<string> Stops { get; } = new();

    public int Running => Containers.Values.Count(item => !item.End.Task.IsCompleted);

    public Task<string> PrepareImageAsync(string reference, CancellationToken cancellationToken) => reference == "missing"
        ? Task.FromException<string>(new TaskStartException("CannotPullContainerError: no such image"))
        : Task.FromResult("sha256:" + reference);

    public Task<string> StartAsync(ContainerPlan plan, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _made);
        var container = new Container(plan, IPAddress.Parse($"10.0.{number / 250}.{number % 250 + 1}"));
        Containers[$"c{number}"] = container;
        var end = plan.Spec.Image switch
        {
            "crash" => new ContainerView(false) { ExitCode = 1 },
            "done" => new ContainerView(false) { ExitCode = 0 },
            "oom" => new ContainerView(false) { ExitCode = 137, OutOfMemory = true },
            _ => null,
        };
        if (end is not null)
            container.End.TrySetResult(end);
        return Task.FromResult($"c{number}");
    }

    public Task<ContainerView?> ObserveAsync(string id, CancellationToken cancellationToken) => Task.FromResult(
        !Containers.TryGetValue(id, out var container) ? null
        : container.End.Task.IsCompletedSuccessfully ? container.End.Task.Result with { Address = container.Address }
        : new ContainerView(true) { Address = container.Address, Health = "HEALTHY" });

    public async Task<ContainerView?> WaitForEndAsync(string id, CancellationToken cancellationToken) =>
        Containers.TryGetValue(id, out var container) ? await container.End.Task.WaitAsync(cancellationToken) : null;

    public Task StopAsync(string id, TimeSpan grace, CancellationToken cancellationToken)
    {
        Stops.Enqueue(id);
        if (Containers.TryGetValue(id, out var container))
            container.End.TrySetResult(new ContainerView(false) { ExitCode = 143 });
        return Task.CompletedTask;
    }

    public Task RemoveAsync(string id, CancellationToken cancellationToken)
    {
        Containers.TryRemove(id, out _);
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<LogLine> ReadOutputAsync(string id, DateTimeOffset? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new LogLine(DateTimeOffset.UnixEpoch, "hello");
        await Containers[id].End.Task.WaitAsync(cancellationToken);
        yield return new LogLine(DateTimeOffset.UnixEpoch, "bye");
    }

    public Task<ImmutableArray<FoundContainer>> FindAsync(CancellationToken cancellationToken) => Task.FromResult(Containers
        .Select(pair => new FoundContainer(pair.Key, pair.Value.Plan.Labels[ContainerPlanner.TaskLabel], pair.Value.Plan.Spec.Name)).ToImmutableArray());

    internal sealed record Container(ContainerPlan Plan, IPAddress Address)
    {
        public TaskCompletionSource<ContainerView> End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

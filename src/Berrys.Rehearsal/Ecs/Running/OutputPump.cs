using System.Collections.Immutable;
using Berrys.Rehearsal.Ecs.Containers;
using Berrys.Rehearsal.Logs;

namespace Berrys.Rehearsal.Ecs.Running;

/// <summary>Carries a container's output into its log stream.</summary>
/// <param name="runtime">What runs containers.</param>
/// <param name="streams">The log streams.</param>
/// <param name="time">The clock.</param>
internal sealed class OutputPump(ITaskRuntime runtime, ILogStreams streams, TimeProvider time)
{
    private const int Batch = 500;
    private const int Attempts = 5;
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Where a container's output goes.</summary>
    /// <param name="spec">The container.</param>
    /// <param name="taskId">The task's id.</param>
    /// <returns>Group and stream, or <see langword="null"/> when it goes nowhere.</returns>
    public static (string Group, string Stream)? Destination(ContainerSpec spec, string taskId) =>
        spec.LogConfiguration is { LogDriver: "awslogs", Options: { } options } && options.TryGetValue("awslogs-group", out var group)
            ? (group, options.TryGetValue("awslogs-stream-prefix", out var prefix) ? $"{prefix}/{spec.Name}/{taskId}" : taskId)
            : null;

    /// <summary>Carries all of it, from where the stream ends now, until the container has ended. A broken connection is taken up again.</summary>
    /// <param name="id">The engine's id of the container.</param>
    /// <param name="group">The log group.</param>
    /// <param name="stream">The log stream.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task RunAsync(string id, string group, string stream, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await CarryAsync(id, group, stream, cancellationToken);
                return;
            }
            catch (Exception exception) when (attempt < Attempts && (exception is HttpRequestException or IOException
                || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested)))
            {
                await Task.Delay(Retry, time, cancellationToken);
            }
        }
    }

    private async Task CarryAsync(string id, string group, string stream, CancellationToken cancellationToken)
    {
        var batch = ImmutableArray.CreateBuilder<LogLine>();
        await using var lines = runtime.ReadOutputAsync(id, streams.LastWritten(group, stream), cancellationToken).GetAsyncEnumerator(cancellationToken);
        var next = lines.MoveNextAsync().AsTask();
        while (true)
        {
            // What comes within a short while goes together.
            if (batch.Count > 0 && !next.IsCompleted)
                await Task.WhenAny(next, Task.Delay(Pause, time, cancellationToken));
            if (batch.Count >= Batch || (batch.Count > 0 && !next.IsCompleted))
            {
                await streams.AppendAsync(group, stream, batch.ToImmutable(), cancellationToken);
                batch.Clear();
            }

            if (!await next)
                break;
            batch.Add(lines.Current);
            next = lines.MoveNextAsync().AsTask();
        }

        if (batch.Count > 0)
            await streams.AppendAsync(group, stream, batch.ToImmutable(), cancellationToken);
    }
}

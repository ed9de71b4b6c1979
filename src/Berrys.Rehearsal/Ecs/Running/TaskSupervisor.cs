using System.Collections.Concurrent;
using Berrys.Rehearsal.Ecs.State;
using Microsoft.Extensions.Logging;

namespace Berrys.Rehearsal.Ecs.Running;

/// <summary>Keeps a runner for each task that is not over.</summary>
/// <param name="store">ECS's state.</param>
/// <param name="runners">Makes a runner for a task's ARN.</param>
/// <param name="log">The process's log.</param>
internal sealed class TaskSupervisor(EcsStore store, Func<string, TaskRunner> runners, ILogger<TaskSupervisor> log) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, (TaskRunner Runner, Task Running)> _running = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _leaving = new();

    /// <summary>Adds a task and starts it.</summary>
    /// <param name="task">The new task.</param>
    public void Launch(EcsTask task)
    {
        store.Tasks.Put(task);
        Run(task.Arn);
    }

    /// <summary>Goes on with a task that is in the store already.</summary>
    /// <param name="arn">The task.</param>
    public void Run(string arn)
    {
        var runner = runners(arn);
        // The entry must be there before the task can be stopped.
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _running[arn] = (runner, RunAsync(arn, runner, gate.Task));
        gate.SetResult();
    }

    /// <summary>Asks a task to end. One that is ending already keeps its reason.</summary>
    /// <param name="arn">The task.</param>
    /// <param name="code">The kind of end.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The task.</returns>
    public EcsTask? Stop(string arn, string code, string reason)
    {
        var task = store.Tasks.Update(arn, task => task is null || task.StopWanted ? task : task with { StopWanted = true, StopCode = code, StoppedReason = reason });
        if (_running.TryGetValue(arn, out var entry))
            entry.Runner.Stop();
        return task;
    }

    /// <summary>Lets all runners go; their containers go on.</summary>
    /// <param name="cancellationToken">Cancels the waiting.</param>
    public async Task LeaveAsync(CancellationToken cancellationToken)
    {
        await _leaving.CancelAsync();
        await Task.WhenAll(_running.Values.Select(entry => entry.Running)).WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await LeaveAsync(CancellationToken.None);
        _leaving.Dispose();
    }

    private async Task RunAsync(string arn, TaskRunner runner, Task gate)
    {
        await gate;
        try
        {
            await runner.RunAsync(_leaving.Token);
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // Another process goes on with it.
        }
#pragma warning disable CA1031 // Whatever happens to one task must not end the others; it is logged, and the task ends.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            log.LogError(exception, "Task {Task} was lost", arn);
            store.Tasks.Update(arn, task => task! with
            {
                Phase = TaskPhase.Stopped,
                StopWanted = true,
                StopCode = task.StopCode ?? TaskStopCodes.FailedToStart,
                StoppedReason = task.StoppedReason ?? $"Unexpected EC2 error while attempting to run the task: {exception.GetType().Name}",
            });
        }
        finally
        {
            _running.TryRemove(arn, out _);
            runner.Dispose();
        }
    }
}

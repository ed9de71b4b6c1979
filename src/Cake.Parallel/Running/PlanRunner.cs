using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Parallel.Graphs;

namespace Cake.Parallel.Running;

/// <summary>
/// Runs the tasks of one plan. A task starts as soon as all it waits for has ended well and a slot is free. It holds
/// its slot from its criteria to its teardown, unless it fans out. After a failure no further task starts.
/// </summary>
internal sealed class PlanRunner(
    TaskPlan plan, IReadOnlySet<string> targets, RunContext run, JobSlots slots, RunCancellation cancellation, bool failFast,
    GroupedConsole? console, long runStarted)
{
    private readonly TaskLifecycle _lifecycle = new(run);
    private readonly TaskRecord?[] _records = new TaskRecord?[plan.Tasks.Count];
    private readonly Schedule _schedule = new(plan.Dependencies);

    /// <summary>For each task of the plan what came of it; null: it did not start.</summary>
    public IReadOnlyList<TaskRecord?> Records => _records;

    /// <summary>Runs independent tasks at the same time.</summary>
    public Task RunInParallelAsync() => StartAsync(_schedule.InitiallyReady);

    /// <summary>Runs one task after the other in traversal order, without slots and groups.</summary>
    public async Task RunInOrderAsync()
    {
        for (var task = 0; task < plan.Tasks.Count && !cancellation.Token.IsCancellationRequested; task++)
        {
            var record = await RecordAsync(task);
            _records[task] = record;
            if (record.Result.Error is not null)
                return;
        }
    }

    private Task StartAsync(int count) => Task.WhenAll(Enumerable.Range(0, count).Select(_ => StartNextAsync()));

    private async Task StartNextAsync()
    {
        int released;
        try
        {
            // What the ended task released is ready before its slot is free, so the next slot goes to the first in order.
            released = await slots.RunAsync(_ => RunNextAsync(), cancellation.Token);
        }
        catch (OperationCanceledException) when (cancellation.Token.IsCancellationRequested)
        {
            return;
        }

        await StartAsync(released);
    }

    private async Task<int> RunNextAsync()
    {
        if (!_schedule.TryTake(out var task))
            return 0;

        // A thread of its own, for tasks mostly block on processes and would starve the thread pool.
        var record = await Task.Factory.StartNew(
            () => RecordInGroupAsync(task), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
        _records[task] = record;
        if (record.Result.Error is null)
            return _schedule.Complete(task);

        _schedule.Stop();
        if (failFast)
            cancellation.Cancel($"Task '{plan.Tasks[task].Name}' failed.");
        return 0;
    }

    private async Task<TaskRecord> RecordInGroupAsync(int task)
    {
        using var group = console?.BeginGroup(plan.Tasks[task].Name);
        var record = await RecordAsync(task);
        if (record.Unhandled is { } error)
            run.Log.Error("{0}", error.Message);
        group?.Status ??= Status(record);
        return record;
    }

    private async Task<TaskRecord> RecordAsync(int task)
    {
        var start = run.Time.GetElapsedTime(runStarted);
        var result = await _lifecycle.RunAsync(plan.Tasks[task], targets.Contains(plan.Tasks[task].Name));
        var outcome = result switch
        {
            { Error: OperationCanceledException } when cancellation.Token.IsCancellationRequested => TaskOutcome.Cancelled,
            { Error: not null } or { Entry.ExecutionStatus: CakeTaskExecutionStatus.Failed } => TaskOutcome.Failed,
            { Entry.ExecutionStatus: CakeTaskExecutionStatus.Skipped } => TaskOutcome.Skipped,
            _ => TaskOutcome.Passed,
        };
        return new TaskRecord(result, outcome, start, run.Time.GetElapsedTime(runStarted) - start);
    }

    // Aggregates and what was not needed are silent; a quiet build hears of failures only.
    private string? Status(TaskRecord record) => record.Outcome switch
    {
        TaskOutcome.Failed => GroupStatus.Failed,
        TaskOutcome.Cancelled => GroupStatus.Cancelled,
        _ when run.Log.Verbosity < Verbosity.Normal || record.Result.Entry?.ExecutionStatus == CakeTaskExecutionStatus.Delegated => null,
        TaskOutcome.Skipped => GroupStatus.Skipped,
        _ => GroupStatus.Passed,
    };
}

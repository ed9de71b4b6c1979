using Cake.Core;
using Cake.Core.Diagnostics;

namespace Cake.Parallel.Running;

/// <summary>
/// Runs one task the way Cake's engine does: criteria, task setup, actions, error reporter and handler, finally,
/// task teardown. Criteria, task setup, task teardown and events of different tasks never run at the same time,
/// for builds write them without locks.
/// </summary>
internal sealed class TaskLifecycle(RunContext run)
{
    private readonly Lock _oneAtATime = new();

    /// <summary>Runs or skips the task; does not throw.</summary>
    public async Task<TaskResult> RunAsync(CakeTask task, bool isTarget)
    {
        try
        {
            lock (_oneAtATime)
            {
                if (Unmet(task, isTarget) is { } criteria)
                    return Skip(task, criteria);
            }

            return await ExecuteAsync(task);
        }
        catch (Exception error)
        {
            // Cake writes no line for a task whose criteria, setup, finally or teardown throw.
            return new TaskResult(null, error);
        }
    }

    private CakeTaskCriteria? Unmet(CakeTask task, bool isTarget)
    {
        var unmet = task.Criterias.FirstOrDefault(criteria => !criteria.Predicate(run.Cake));
        if (unmet is null || !isTarget)
            return unmet;
        var because = string.IsNullOrWhiteSpace(unmet.Message) ? "." : $": {unmet.Message}.";
        throw new CakeException($"Could not reach target '{task.Name}' since it was skipped due to a criteria{because}");
    }

    private TaskResult Skip(CakeTask task, CakeTaskCriteria unmet)
    {
        unmet.CausedSkippingOfTask = true;
        SetUp(task, skipped: true);
        run.Strategy.Skip(task, unmet);
        TearDown(task, TimeSpan.Zero, skipped: true, null);
        var message = task.Criterias.First(criteria => criteria.CausedSkippingOfTask).Message;
        return new TaskResult(Entry(task, TimeSpan.Zero, CakeTaskExecutionStatus.Skipped, message ?? string.Empty), null);
    }

    private async Task<TaskResult> ExecuteAsync(CakeTask task)
    {
        var started = run.Time.GetTimestamp();
        lock (_oneAtATime)
            SetUp(task, skipped: false);

        var (error, unhandled) = await PerformAsync(task);

        // As in Cake, what finally or teardown throws takes the place of the task's own error.
        if (task.FinallyHandler is not null)
            await run.Strategy.InvokeFinallyAsync(task.FinallyHandler, run.Cake);
        lock (_oneAtATime)
            TearDown(task, run.Time.GetElapsedTime(started), skipped: false, error);

        var elapsed = run.Time.GetElapsedTime(started);
        run.Log.Verbose("Completed in {0}", elapsed);
        var status = task.Actions.Count == 0 ? CakeTaskExecutionStatus.Delegated
            : error is null ? CakeTaskExecutionStatus.Executed
            : CakeTaskExecutionStatus.Failed;
        return new TaskResult(Entry(task, elapsed, status, string.Empty), unhandled);
    }

    /// <returns>The task's error, and what is left of it after its handlers.</returns>
    private async Task<(Exception? Error, Exception? Unhandled)> PerformAsync(CakeTask task)
    {
        try
        {
            await run.Strategy.ExecuteAsync(task, run.Cake);
            return (null, null);
        }
        catch (Exception error)
        {
            run.Log.Error("An error occurred when executing task '{0}'.", task.Name);
            if (task.ErrorReporter is not null)
                await ReportAsync(task.ErrorReporter, error);
            return (error, task.ErrorHandler is null ? error : await HandleAsync(task.ErrorHandler, error));
        }
    }

    private async Task ReportAsync(Func<Exception, Task> reporter, Exception error)
    {
        try
        {
            await run.Strategy.ReportErrorsAsync(reporter, error);
        }
        catch (Exception reporting)
        {
            // The task's own error matters more; Cake says nothing at all here.
            run.Log.Debug("The error reporter failed: {0}", reporting.Message);
        }
    }

    private async Task<Exception?> HandleAsync(Func<Exception, ICakeContext, Task> handler, Exception error)
    {
        try
        {
            await run.Strategy.HandleErrorsAsync(handler, error, run.Cake);
            return null;
        }
        catch (Exception handling)
        {
            if (handling != error)
                run.Log.Error("Error: {0}", error.Message);
            return handling;
        }
    }

    private void SetUp(CakeTask task, bool skipped)
    {
        var context = new TaskSetupContext(run.Cake, task);
        run.Events.Publish(run.Events.BeforeTaskSetup, new BeforeTaskSetupEventArgs(context));
        try
        {
            if (run.Actions.TaskSetup is not null)
                run.Strategy.PerformTaskSetup(run.Actions.TaskSetup, context);
        }
        catch (Exception error)
        {
            TearDown(task, TimeSpan.Zero, skipped, error);
            throw;
        }
        finally
        {
            run.Events.Publish(run.Events.AfterTaskSetup, new AfterTaskSetupEventArgs(context));
        }
    }

    private void TearDown(CakeTask task, TimeSpan duration, bool skipped, Exception? earlier)
    {
        var context = new TaskTeardownContext(run.Cake, task, duration, skipped, earlier);
        run.Events.Publish(run.Events.BeforeTaskTeardown, new BeforeTaskTeardownEventArgs(context));
        try
        {
            if (run.Actions.TaskTeardown is not null)
                run.Strategy.PerformTaskTeardown(run.Actions.TaskTeardown, context);
        }
        catch (Exception error)
        {
            run.Log.Error("An error occurred in the custom task teardown action ({0}).", task.Name);
            if (earlier is null)
                throw;
            run.Log.Error("Task Teardown error ({0}): {1}", task.Name, error.ToString());
        }
        finally
        {
            run.Events.Publish(run.Events.AfterTaskTeardown, new AfterTaskTeardownEventArgs(context));
        }
    }

    private static CakeReportEntry Entry(CakeTask task, TimeSpan duration, CakeTaskExecutionStatus status, string skipped) =>
        new(task.Name, skipped, CakeReportEntryCategory.Task, duration, status);
}

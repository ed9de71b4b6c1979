using System.Runtime.ExceptionServices;
using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Parallel.Graphs;
using Cake.Parallel.Running;

namespace Cake.Parallel;

/// <summary>
/// A Cake engine that runs independent tasks at the same time. In all else it does what Cake's own engine does, in the
/// same order and with the same errors; a dry run, the tree and descriptions stay sequential.
/// </summary>
/// <param name="data">Keeps what typed setup actions return.</param>
/// <param name="log">The build's log.</param>
/// <param name="slots">The run's job slots.</param>
/// <param name="cancellation">The run's cancellation.</param>
/// <param name="options">How to go about failures.</param>
/// <param name="timeline">Gets what ran when.</param>
/// <param name="time">Measures the tasks.</param>
/// <param name="console">Where each task's output is grouped; null leaves the output as it comes.</param>
public sealed class ParallelCakeEngine(
    ICakeDataService data,
    ICakeLog log,
    JobSlots slots,
    RunCancellation cancellation,
    ParallelOptions options,
    RunTimeline timeline,
    TimeProvider time,
    GroupedConsole? console = null) : CakeEngineRegistry(data, log), ICakeEngine
{
    /// <summary>Runs the targets of the settings and all they need.</summary>
    /// <param name="context">The context that tasks get.</param>
    /// <param name="strategy">How tasks are run; any other than Cake's default one runs them one after the other in Cake's order.</param>
    /// <param name="settings">The targets.</param>
    /// <returns>The report, in graph order.</returns>
    /// <exception cref="ArgumentException">There is no target.</exception>
    /// <exception cref="CakeException">A target or a dependency does not exist, or two tasks depend on each other.</exception>
    /// <exception cref="CakeReportException">
    /// The run failed or was cancelled. Holds the report, and inside the error: that of the setup or the task, an
    /// <see cref="AggregateException"/> in graph order when several tasks failed, an
    /// <see cref="OperationCanceledException"/> when the run was cancelled and no task failed.
    /// </exception>
    public async Task<CakeReport> RunTargetAsync(ICakeContext context, IExecutionStrategy strategy, ExecutionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var targets = settings.Targets.ToArray();
        if (targets.Length == 0)
            throw new ArgumentException("No target specified.", nameof(settings));
        ArgumentNullException.ThrowIfNull(strategy);

        Actions.Validate();
        var planner = new TaskPlanner(RegisteredTasks, options.After);
        planner.Require(targets);

        var run = new RunContext(context, strategy, Actions, Events, Log, time);
        var report = new CakeReport();
        var frame = new RunFrame(run, report);
        Exception? thrown = null;
        try
        {
            await RunPlansAsync(planner, Rounds(settings, targets), settings.Exclusive, run, frame, report);
            return report;
        }
        catch (Exception error)
        {
            thrown = error;
            throw new CakeReportException(report, error.Message, error);
        }
        finally
        {
            frame.Teardown(thrown);
        }
    }

    // Without a unified graph each target is a run of its own in which what is shared runs again.
    private static string[][] Rounds(ExecutionSettings settings, string[] targets) =>
        settings.UnifiedDependencyGraphForMultipleTargets ? [targets] : [.. targets.Select(target => new[] { target })];

    private async Task RunPlansAsync(
        TaskPlanner planner, string[][] rounds, bool exclusive, RunContext run, RunFrame frame, CakeReport report)
    {
        var first = planner.Plan(rounds[0]);
        frame.Setup(first.Tasks, rounds[0][0]);

        var startedAt = time.GetUtcNow();
        var started = time.GetTimestamp();
        var results = new RunResults(report);
        try
        {
            foreach (var round in rounds)
            {
                var all = round == rounds[0] ? first : planner.Plan(round);
                await RunPlanAsync(all, round, exclusive, run, results, started);
                if (results.Error(cancellation.Token) is { } error)
                    ExceptionDispatchInfo.Throw(error);
            }
        }
        finally
        {
            timeline.Record(startedAt, time.GetElapsedTime(started), results.Entries, results.NotStarted);
        }
    }

    private async Task RunPlanAsync(
        TaskPlan all, string[] round, bool exclusive, RunContext run, RunResults results, long started)
    {
        var targets = round.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var plan = exclusive ? TaskPlanner.Only(all, targets) : all;
        var runner = new PlanRunner(plan, targets, run, slots, cancellation, options.FailFast, console, started);
        await (run.Strategy is DefaultExecutionStrategy ? runner.RunInParallelAsync() : runner.RunInOrderAsync());
        results.Add(plan, runner.Records);
    }
}

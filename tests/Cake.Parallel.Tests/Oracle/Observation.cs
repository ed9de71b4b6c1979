using Cake.Core;
using Cake.Parallel.Tests.Fakes;
using NSubstitute;

namespace Cake.Parallel.Tests.Oracle;

/// <summary>All that can be seen of a run, without durations.</summary>
internal sealed record Observation(
    IReadOnlyList<string> Events, IReadOnlyList<string> Report, string Error, string Inner, IReadOnlyList<string> Errors)
{
    /// <summary>Runs a scenario on Cake's own engine.</summary>
    public static Task<Observation> OfCakeAsync(Scenario scenario, IExecutionStrategy? strategy = null)
    {
        var log = new RecordingLog();
        return OfAsync(scenario, new CakeEngine(Substitute.For<ICakeDataService>(), log), log, strategy);
    }

    /// <summary>Runs a scenario on the parallel engine.</summary>
    public static async Task<Observation> OfParallelAsync(Scenario scenario, int jobs, IExecutionStrategy? strategy = null)
    {
        using var bench = new Bench(jobs);
        return await OfAsync(scenario, bench.Engine, bench.Log, strategy);
    }

    private static async Task<Observation> OfAsync(Scenario scenario, ICakeEngine engine, RecordingLog log, IExecutionStrategy? strategy)
    {
        var trace = new Trace();
        if (scenario.Traced)
            trace.Attach(engine);
        scenario.Register(engine, trace.Add);
        CakeReport? report = null;
        var error = await Bench.RunAsync(engine, log, scenario.Settings(), strategy).ContinueWith(
            run =>
            {
                report = run.IsCompletedSuccessfully ? run.Result : null;
                return run.Exception?.InnerException;
            }, TaskScheduler.Default);
        report ??= (error as CakeReportException)?.Report;
        return new Observation(
            trace.Events,
            [.. (report ?? []).Select(entry => $"{entry.Category} {entry.TaskName} {entry.ExecutionStatus} '{entry.SkippedMessage}'")],
            Trace.Text(error), Trace.Text(error?.InnerException), [.. log.Errors.Select(FirstLine)]);
    }

    // Logged stack traces differ between the engines.
    private static string FirstLine(string text) => text.ReplaceLineEndings("\n").Split('\n')[0];
}

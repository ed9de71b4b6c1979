using Cake.Core;
using Cake.Parallel.Tests.Fakes;
using NSubstitute;

namespace Cake.Parallel.Tests;

/// <summary>A parallel engine with all it needs.</summary>
internal sealed class Bench : IDisposable
{
    public Bench(int jobs, bool failFast = false, GroupedConsole? console = null, TimeProvider? time = null, params (string Task, string Earlier)[] after)
    {
        Slots = new JobSlots(jobs, console);
        Engine = new ParallelCakeEngine(
            Substitute.For<ICakeDataService>(), Log, Slots, Cancellation,
            new ParallelOptions { Jobs = jobs, FailFast = failFast, After = after.ToLookup(edge => edge.Task, edge => edge.Earlier) }, Timeline, time ?? TimeProvider.System, console);
    }

    public RecordingLog Log { get; } = new();

    public RunCancellation Cancellation { get; } = new();

    public RunTimeline Timeline { get; } = new();

    public JobSlots Slots { get; }

    public ParallelCakeEngine Engine { get; }

    public Task<CakeReport> RunAsync(params string[] targets) => RunAsync(Engine, Log, new ExecutionSettings().SetTargets(targets));

    public static async Task<CakeReport> RunAsync(ICakeEngine engine, RecordingLog log, ExecutionSettings settings, IExecutionStrategy? strategy = null)
    {
        var context = Substitute.For<ICakeContext>();
        context.Log.Returns(log);
        // On the thread pool, for NUnit's own thread may be blocked by the caller.
        return await Task.Run(() => engine.RunTargetAsync(
            context, strategy ?? new DefaultExecutionStrategy(log, Substitute.For<ICakeReportPrinter>()), settings)).InTime();
    }

    public void Dispose() => Cancellation.Dispose();
}

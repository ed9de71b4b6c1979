using System.Collections.Concurrent;

namespace Berrys.Pipeline.Checks;

/// <summary>Carries out the steps of a target in the shared pool and records how each ended.</summary>
/// <param name="pool">The pool of job slots.</param>
/// <param name="record">Where outcomes are kept.</param>
/// <param name="repeat">Gives the command that repeats a step.</param>
/// <param name="clock">The clock.</param>
/// <param name="memory">Knows what steps came to; left out, every step runs.</param>
/// <param name="recalled">Is told how many steps of how many were known already; left out, nobody is.</param>
public sealed class StepRunner(
    IJobPool pool, RunRecord record, Func<Step, string> repeat, TimeProvider clock, IStepMemory? memory = null, Action<string, int, int>? recalled = null)
{
    private static readonly Verdict Cancelled = new(StepStatus.Cancelled, "cancelled");

    /// <summary>Runs all steps; one that fails does not keep the others from running.</summary>
    /// <param name="steps">The steps, independent of each other.</param>
    /// <param name="cancellationToken">Cancels them.</param>
    /// <exception cref="StepsFailedException">At least one step failed or broke.</exception>
    public async Task RunAsync(IReadOnlyList<StepWork> steps, CancellationToken cancellationToken)
    {
        var open = memory is null ? steps : Open(steps, memory, cancellationToken);
        if (open.Count > 0)
            await CarryOutAsync(open, steps.Count, cancellationToken);
    }

    // Those with something to do. Many threads look at once: it is all reading.
    private StepWork[] Open(IReadOnlyList<StepWork> steps, IStepMemory known, CancellationToken cancellationToken)
    {
        var results = new StepResult?[steps.Count];
        Parallel.For(0, steps.Count, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount }, index =>
        {
            var startedAt = clock.GetUtcNow();
            if (known.Recall(steps[index]) is { } run)
                results[index] = Result(steps[index], run, startedAt, clock.GetUtcNow() - startedAt);
        });
        foreach (var result in results.OfType<StepResult>())
            record.Add(result);
        var open = steps.Where((_, index) => results[index] is null).ToArray();
        if (open.Length < steps.Count)
            recalled?.Invoke(steps[0].Step.Target, steps.Count - open.Length, steps.Count);
        return open;
    }

    private async Task CarryOutAsync(IReadOnlyList<StepWork> steps, int total, CancellationToken cancellationToken)
    {
        var begun = new ConcurrentDictionary<StepWork, bool>(ReferenceEqualityComparer.Instance);
        var ended = new ConcurrentQueue<StepResult>();
        var jobs = steps.Select(work => new StepJob(work.Step.Title, async token =>
        {
            var result = await RunOneAsync(work, begun, token);
            ended.Enqueue(result);
            return result;
        })).ToArray();
        IReadOnlyList<StepResult> results;
        try
        {
            results = await pool.RunAsync(jobs, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            foreach (var work in steps.Where(work => !begun.ContainsKey(work)))
                record.Add(Result(work, new StepRun(Cancelled), clock.GetUtcNow(), TimeSpan.Zero));
            // Failing fast cancels the others: what failed says more than that they were cancelled.
            Judge([.. ended], total);
            throw;
        }

        Judge(results, total);
    }

    private static void Judge(IReadOnlyList<StepResult> results, int total)
    {
        var bad = results.Where(result => result.Status is StepStatus.Failed or StepStatus.Broken).ToArray();
        if (bad.Length > 0)
            throw new StepsFailedException(bad, total);
    }

    private async Task<StepResult> RunOneAsync(StepWork work, ConcurrentDictionary<StepWork, bool> begun, CancellationToken token)
    {
        begun[work] = true;
        var startedAt = clock.GetUtcNow();
        var started = clock.GetTimestamp();
        StepRun run;
        try
        {
            token.ThrowIfCancellationRequested();
            run = await (memory?.RunAsync(work, token) ?? work.Run(work.Step, token));
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            record.Add(Result(work, new StepRun(Cancelled), startedAt, clock.GetElapsedTime(started)));
            throw;
        }
        catch (BerrysException error)
        {
            run = Broken(error.Next is null ? error.Message : $"{error.Message} {error.Next}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            // A file that is not there or may not be touched, or a wait that was given up: the others go on.
            run = Broken(error.Message);
        }
        catch (Exception error)
        {
            // A defect of this program: kept in the report, and thrown on.
            record.Add(Result(work, Broken(error.Message), startedAt, clock.GetElapsedTime(started)));
            throw;
        }

        var result = Result(work, run, startedAt, clock.GetElapsedTime(started));
        record.Add(result);
        return result;
    }

    private StepResult Result(StepWork work, StepRun run, DateTimeOffset startedAt, TimeSpan duration) => new(
        work.Step.Target,
        work.Step.Service,
        run.Verdict.Status,
        run.Cache,
        startedAt,
        duration,
        run.Verdict.Reason,
        run.Verdict.Status == StepStatus.Passed ? null : repeat(work.Step));

    private static StepRun Broken(string reason) => new(new Verdict(StepStatus.Broken, reason));
}

namespace Berrys.Pipeline.Checks;

/// <summary>Carries out the steps of a target in the shared pool and records how each ended.</summary>
/// <param name="pool">The pool of job slots.</param>
/// <param name="record">Where outcomes are kept.</param>
/// <param name="repeat">Gives the command that repeats a step.</param>
/// <param name="clock">The clock.</param>
public sealed class StepRunner(IJobPool pool, RunRecord record, Func<Step, string> repeat, TimeProvider clock)
{
    /// <summary>Runs all steps; one that fails does not keep the others from running.</summary>
    /// <param name="steps">The steps, independent of each other.</param>
    /// <param name="cancellationToken">Cancels them.</param>
    /// <exception cref="StepsFailedException">At least one step failed or broke.</exception>
    public async Task RunAsync(IReadOnlyList<StepWork> steps, CancellationToken cancellationToken)
    {
        var jobs = steps.Select(work => new StepJob(work.Step.Title, token => RunOneAsync(work, token))).ToArray();
        try
        {
            Judge(await pool.RunAsync(jobs, cancellationToken), steps.Count);
        }
        catch (OperationCanceledException)
        {
            // Failing fast cancels the others: what failed says more than that they were cancelled.
            Judge(record.Steps.Where(result => steps.Any(work => work.Step.Target == result.Target && work.Step.Service == result.Service)), steps.Count);
            throw;
        }
    }

    private static void Judge(IEnumerable<StepResult> results, int total)
    {
        var bad = results.Where(result => result.Status is StepStatus.Failed or StepStatus.Broken).ToArray();
        if (bad.Length > 0)
            throw new StepsFailedException(bad, total);
    }

    private async Task<StepResult> RunOneAsync(StepWork work, CancellationToken token)
    {
        var startedAt = clock.GetUtcNow();
        var started = clock.GetTimestamp();
        StepRun run;
        try
        {
            token.ThrowIfCancellationRequested();
            run = await work.Run(work.Step, token);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            record.Add(Result(new StepRun(new Verdict(StepStatus.Cancelled, "cancelled"))));
            throw;
        }
        catch (BerrysException error)
        {
            run = new StepRun(new Verdict(StepStatus.Broken, error.Next is null ? error.Message : $"{error.Message} {error.Next}"));
        }

        catch (Exception error)
        {
            // A defect of this program: kept in the report, and thrown on.
            record.Add(Result(new StepRun(new Verdict(StepStatus.Broken, error.Message))));
            throw;
        }

        var result = Result(run);
        record.Add(result);
        return result;

        StepResult Result(StepRun outcome) => new(
            work.Step.Target,
            work.Step.Service,
            outcome.Verdict.Status,
            outcome.Cache,
            startedAt,
            clock.GetElapsedTime(started),
            outcome.Verdict.Reason,
            outcome.Verdict.Status == StepStatus.Passed ? null : repeat(work.Step));
    }
}

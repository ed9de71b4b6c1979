using Cake.Parallel.Running;

namespace Cake.Parallel;

/// <summary>
/// The shared pool of job slots of one run. Only leaf work holds a slot: code that fans out gives its slot back
/// while it waits for its jobs, so nested fan-outs cannot deadlock, not even with one slot.
/// </summary>
/// <remarks>
/// Two fan-outs awaited together inside one slot share its return: the one that ends last takes it again.
/// </remarks>
public sealed class JobSlots
{
    private readonly SlotPool _pool;
    private readonly AsyncLocal<HeldSlot?> _current = new();
    private readonly GroupedConsole? _console;

    /// <summary>Creates the pool.</summary>
    /// <param name="count">How many leaf jobs may run at once; at least 1.</param>
    /// <param name="console">Where each fanned-out job's output is grouped; null leaves the output as it comes.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public JobSlots(int count, GroupedConsole? console = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        Count = count;
        _console = console;
        _pool = new SlotPool(count);
    }

    /// <summary>How many leaf jobs may run at once.</summary>
    public int Count { get; }

    /// <summary>Called with a job's title when that job failed, while its siblings still run. Fail-fast hooks in here.</summary>
    internal Action<string>? JobFailed { get; init; }

    /// <summary>
    /// Runs leaf work in a slot. Called from code that already holds a slot, that slot is given back meanwhile.
    /// </summary>
    /// <typeparam name="T">What the work returns.</typeparam>
    /// <param name="work">The work; it gets <paramref name="ct"/>.</param>
    /// <param name="ct">Cancels the wait for a slot and, if it looks at it, the work.</param>
    /// <returns>The work's result.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled before a slot was free.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct)
    {
        var outer = _current.Value;
        var place = _pool.EnterAsync(DepthInside(outer), ct);
        outer?.Lend(1);
        try
        {
            return await InSlotAsync(place, outer, work, ct);
        }
        finally
        {
            if (outer is not null)
                await outer.TakeBackAsync();
        }
    }

    /// <summary>
    /// Runs all jobs, each in a slot of its own, and waits until every one of them has ended, failed or not.
    /// A slot held by the caller is given back meanwhile and taken again before this returns.
    /// </summary>
    /// <typeparam name="T">What a job returns.</typeparam>
    /// <param name="jobs">The jobs; none is fine.</param>
    /// <param name="ct">Cancelled: no further job starts, running ones see the token.</param>
    /// <returns>The results in the order of <paramref name="jobs"/>.</returns>
    /// <exception cref="AggregateException">More than one job failed; a single failure is thrown as it is.</exception>
    /// <exception cref="OperationCanceledException">Cancelled, and no job failed by itself.</exception>
    public async Task<IReadOnlyList<T>> FanOutAsync<T>(IReadOnlyList<Job<T>> jobs, CancellationToken ct)
    {
        if (jobs.Count == 0)
            return [];

        // All queue in their order before the caller's slot is free, so that no other work gets in between.
        var outer = _current.Value;
        var places = jobs.Select(_ => _pool.EnterAsync(DepthInside(outer), ct)).ToArray();
        outer?.Lend(jobs.Count);
        try
        {
            // On the thread pool, for a job that blocks before its first await must not hold up the others.
            var running = jobs.Zip(places, (job, place) => Task.Run(() => RunJobAsync(job, place, outer, ct), CancellationToken.None));
            return JobOutcome<T>.Values(await Task.WhenAll(running), ct);
        }
        finally
        {
            if (outer is not null)
                await outer.TakeBackAsync();
        }
    }

    private static int DepthInside(HeldSlot? outer) => outer is null ? 0 : outer.Depth + 1;

    private async Task<JobOutcome<T>> RunJobAsync<T>(Job<T> job, Task place, HeldSlot? outer, CancellationToken ct)
    {
        try
        {
            return new JobOutcome<T>(await InSlotAsync(place, outer, token => InGroupAsync(job, token), ct), null);
        }
        catch (Exception error)
        {
            return new JobOutcome<T>(default!, error);
        }
    }

    private async Task<T> InGroupAsync<T>(Job<T> job, CancellationToken ct)
    {
        using var group = _console?.BeginGroup(job.Title);
        try
        {
            var result = await job.Work(ct);
            group?.Status ??= GroupStatus.Passed;
            return result;
        }
        catch (Exception error) when (JobOutcome<T>.IsCancellation(error, ct))
        {
            group?.Status ??= GroupStatus.Cancelled;
            throw;
        }
        catch
        {
            group?.Status ??= GroupStatus.Failed;
            JobFailed?.Invoke(job.Title);
            throw;
        }
    }

    private async Task<T> InSlotAsync<T>(Task place, HeldSlot? outer, Func<CancellationToken, Task<T>> work, CancellationToken ct)
    {
        try
        {
            await place;
        }
        catch
        {
            outer?.Return(withSlot: false);
            throw;
        }

        var slot = new HeldSlot(_pool, outer);
        _current.Value = slot;
        try
        {
            ct.ThrowIfCancellationRequested();
            return await work(ct);
        }
        finally
        {
            slot.End();
        }
    }
}

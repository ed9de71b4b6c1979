using System.Text;
using Berrys.Pipeline.Caching.Remote;
using Berrys.Pipeline.Checks;

namespace Berrys.Pipeline.Caching;

/// <summary>
/// Carries out steps, or takes what an earlier run came to. Trouble with the cache costs time and is said once; it never
/// decides how a step ends.
/// </summary>
/// <param name="places">Where outcomes are kept.</param>
/// <param name="keys">The keys of steps.</param>
/// <param name="options">What remembered outcomes are good for.</param>
/// <param name="clock">The clock.</param>
/// <param name="remote">What other machines came to; <see langword="null"/> when nobody shares.</param>
public sealed class StepCache(CachePlaces places, StepKeys keys, CacheOptions options, TimeProvider clock, RemoteCache? remote = null) : IStepMemory
{
    private int _troubles;

    /// <summary>Whether an outcome was added in this run.</summary>
    public bool HasKept { get; private set; }

    /// <inheritdoc />
    public StepRun? Recall(StepWork work)
    {
        var step = work.Step;
        return options.Mode == CacheMode.On && step.IsCacheable && Try(() => keys.Of(step)) is { } key && Try(() => places.Entries.Find(key)) is { } entry
            && places.Comparison.AreInPlace(step.Outputs, entry.Outputs)
                ? Take(work, entry)
                : null;
    }

    /// <inheritdoc />
    public async Task<StepRun> RunAsync(StepWork work, CancellationToken cancellationToken)
    {
        var step = work.Step;
        if (!step.IsCacheable)
            return await work.Run(step, cancellationToken);
        var key = options.Mode == CacheMode.Off ? null : Try(() => keys.Of(step));
        using var held = await LockAsync(step, cancellationToken);
        if (options.Mode == CacheMode.On && key is not null && await FindAsync(work, key, cancellationToken) is { } found)
            return found;
        if (options.Mode == CacheMode.On && key is not null && remote is not null
            && await TryAsync(() => remote.FetchAsync(key, cancellationToken)) && await FindAsync(work, key, cancellationToken) is { } fetched)
        {
            return fetched;
        }

        return await RunAsync(work, key, cancellationToken);
    }

    private async Task<StepRun> RunAsync(StepWork work, string? key, CancellationToken cancellationToken)
    {
        var step = work.Step;
        var remembered = options.Mode == CacheMode.Verify && key is not null ? Try(() => places.Entries.Find(key)) : null;
        if (options.Explain && key is not null)
            options.Say(CacheExplanation.OfMiss(step, Try(() => keys.Record(step)), places.Records.Find(step.Title)));
        foreach (var output in step.Outputs)
            OutputRestoration.Remove(Path.GetFullPath(output, places.Workspace));
        var started = clock.GetTimestamp();
        var run = await work.Run(step, cancellationToken);
        if (key is null)
            return run;
        if (remembered is not null)
            return await CompareAsync(step, remembered, run, cancellationToken);
        var kept = run.Verdict.Status == StepStatus.Passed && await TryAsync(() => KeepAsync(step, key, run, clock.GetElapsedTime(started), cancellationToken));
        return run with { Cache = CacheStatus.Miss, IsRemembered = kept };
    }

    private async Task<StepRun?> FindAsync(StepWork work, string key, CancellationToken cancellationToken)
    {
        var step = work.Step;
        if (Try(() => places.Entries.Find(key)) is not { } entry)
            return null;
        if (!await TryAsync(() => RestoreAsync(step, entry, cancellationToken)))
            return null;
        return Take(work, entry);
    }

    private StepRun? Take(StepWork work, CacheEntry entry)
    {
        if (Text(entry.Log) is not { } log || Text(entry.Result) is not { } result)
            return null;
        var run = new StepRun(new Verdict(StepStatus.Passed, entry.Reason), CacheStatus.Hit) { IsRemembered = true, Log = log.Value, Result = result.Value };
        if (work.Resume is not null && !work.Resume(run))
            return null;
        if (run.Log is not null && options.ShowLogs)
            options.Say(run.Log);
        if (options.Explain)
            options.Say(CacheExplanation.OfHit(work.Step, options.FilesBeside(work.Step)));
        return run;
    }

    private async Task<bool> RestoreAsync(Step step, CacheEntry entry, CancellationToken cancellationToken)
    {
        if (places.Comparison.AreInPlace(step.Outputs, entry.Outputs) || await places.Restoration.RestoreAsync(step.Outputs, entry.Outputs, cancellationToken))
            return true;
        places.Entries.Forget(entry.Key);
        return false;
    }

    private async Task<bool> KeepAsync(Step step, string key, StepRun run, TimeSpan duration, CancellationToken cancellationToken)
    {
        var outputs = await places.Capture.TakeAsync(step.Outputs, cancellationToken);
        var entry = new CacheEntry
        {
            Key = key,
            Reason = run.Verdict.Reason,
            Log = Add(run.Log),
            Result = Add(run.Result),
            Outputs = outputs,
            Duration = duration,
        };
        var record = keys.Record(step);
        // After the outputs were read: whatever changed until now may have been seen by the step.
        if (keys.Touched(step) is { } path)
        {
            options.Say($"{step.Title}: {path} changed while it ran, so that its outcome is not remembered");
            return false;
        }

        places.Entries.Keep(entry);
        places.Records.Keep(step.Title, record);
        HasKept = true;
        remote?.Offer(entry);
        return true;
    }

    private async Task<StepRun> CompareAsync(Step step, CacheEntry remembered, StepRun run, CancellationToken cancellationToken)
    {
        var compared = run with { Cache = CacheStatus.Hit };
        if (run.Verdict.Status != StepStatus.Passed)
            return compared with { Verdict = run.Verdict with { Reason = $"the cache says that it passed: {run.Verdict.Reason}" } };
        var written = await places.Capture.TakeAsync(step.Outputs, cancellationToken);
        var unstable = step.Unstable.Select(places.Paths.NameOf).ToArray();
        var differences = OutputComparison.Differences(
            remembered.Outputs, written, path => Array.Exists(unstable, name => path == name || path.StartsWith(name + "/", StringComparison.Ordinal)));
        return differences.Count == 0
            ? compared
            : compared with { Verdict = new(StepStatus.Failed, $"its outputs are not those that the cache has: {string.Join(", ", differences.Take(5))}{(differences.Count > 5 ? $" and {differences.Count - 5} more" : "")}") };
    }

    private async Task<IDisposable?> LockAsync(Step step, CancellationToken cancellationToken)
    {
        try
        {
            return await places.Locks.TakeAsync(step.Title, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Report(error);
            return null;
        }
    }

    private string? Add(string? text) => text is null ? null : places.Contents.Add(Encoding.UTF8.GetBytes(options.Redact(text)));

    // Null when it is lost; a kept nothing is something.
    private Kept? Text(string? digest)
    {
        if (digest is null)
            return new(null);
        return Try(() => places.Contents.Read(digest)) is { } bytes ? new(Encoding.UTF8.GetString(bytes)) : null;
    }

    private T? Try<T>(Func<T?> work)
        where T : class
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Report(error);
            return null;
        }
    }

    private async Task<bool> TryAsync(Func<Task<bool>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Report(error);
            return false;
        }
    }

    private void Report(Exception error)
    {
        if (Interlocked.Increment(ref _troubles) == 1)
            options.Say($"The cache cannot be used in full: {error.Message} What is missing is done anew; ./build.sh --target=Clean makes a new cache.");
    }

    private sealed record Kept(string? Value);
}

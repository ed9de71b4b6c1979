using System.Runtime.ExceptionServices;

namespace Cake.Parallel.Running;

/// <summary>How one job ended: with a value or with an error.</summary>
internal readonly record struct JobOutcome<T>(T Value, Exception? Error)
{
    /// <summary>The values of all jobs in their order, or what the caller of a fan-out must see instead.</summary>
    public static IReadOnlyList<T> Values(IReadOnlyList<JobOutcome<T>> outcomes, CancellationToken ct)
    {
        // Cancellation is often only the consequence of a failure (fail-fast): the cause is what people need.
        var failures = outcomes.Where(outcome => outcome.Error is { } error && !IsCancellation(error, ct))
            .Select(outcome => outcome.Error!).ToArray();
        if (failures.Length == 1)
            ExceptionDispatchInfo.Throw(failures[0]);
        if (failures.Length > 1)
            throw new AggregateException($"{failures.Length} of {outcomes.Count} jobs failed.", failures);
        if (outcomes.Any(outcome => outcome.Error is not null))
            throw new OperationCanceledException(ct);
        return [.. outcomes.Select(outcome => outcome.Value)];
    }

    /// <summary>Whether an error only says that the run was cancelled; a time-out of its own is a failure.</summary>
    public static bool IsCancellation(Exception error, CancellationToken ct) =>
        error is OperationCanceledException && ct.IsCancellationRequested;
}

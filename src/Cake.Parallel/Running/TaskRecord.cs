namespace Cake.Parallel.Running;

/// <summary>A task that was started in this run: what came of it and when.</summary>
internal sealed record TaskRecord(TaskResult Result, TaskOutcome Outcome, TimeSpan Start, TimeSpan Duration)
{
    /// <summary>The error that fails the run; null when there was none, or none but the run's cancellation.</summary>
    public Exception? Unhandled => Outcome == TaskOutcome.Cancelled ? null : Result.Error;
}

namespace Cake.Parallel.Running;

/// <summary>A task that was started in this run: what came of it and when.</summary>
internal sealed record TaskRecord(TaskResult Result, TaskOutcome Outcome, TimeSpan Start, TimeSpan Duration);

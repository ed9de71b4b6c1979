using Berrys.Rehearsal.Ecs.State;

namespace Berrys.Rehearsal.Ecs.Planning;

/// <summary>Counts tasks that failed, replaces unhealthy ones, and lets starts wait longer the more rounds of them failed.</summary>
internal static class FailureCount
{
    private const int RoundsUntilComplaint = 5;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>Counts.</summary>
    /// <param name="plan">The plan so far.</param>
    /// <param name="now">The time.</param>
    /// <returns>The plan with the counts and with stops of unhealthy tasks.</returns>
    public static ServicePlan Apply(ServicePlan plan, DateTimeOffset now)
    {
        var unhealthy = plan.Tasks.Where(task => task.IsLive && task.Unhealthy is not null).ToList();
        var failures = plan.Tasks.Where(task => task.IsNewFailure).ToList();
        plan = plan.Stop(unhealthy, task => task.Unhealthy!) with { Counted = [.. failures.Select(task => task.Arn)] };
        foreach (var task in unhealthy)
            plan = plan.Say($"(task {task.Id}) is unhealthy: {task.Unhealthy}");
        foreach (var group in unhealthy.Concat(failures).GroupBy(task => task.DeploymentId))
            plan = Count(plan, group.Key, group.Count(), now);
        return Recover(plan, now);
    }

    /// <summary>How long to wait after so many failed rounds: nothing after the first, then ever twice as long.</summary>
    /// <param name="rounds">The rounds, from 1.</param>
    /// <returns>The time.</returns>
    public static TimeSpan Wait(int rounds) =>
        rounds < 2 ? TimeSpan.Zero : TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks << Math.Min(rounds - 2, 10)));

    private static ServicePlan Count(ServicePlan plan, string id, int count, DateTimeOffset now)
    {
        if (plan.Service.Deployments.FirstOrDefault(item => item.Id == id) is not { } deployment)
            return plan;
        // Those that fail while others already wait belong to the same round.
        var rounds = deployment.NextStartAt > now ? deployment.FailedRounds : deployment.FailedRounds + 1;
        plan = plan.Change(id, item => item with
        {
            FailedTasks = item.State == RolloutState.InProgress ? item.FailedTasks + count : item.FailedTasks,
            LastFailureAt = now,
            FailedRounds = rounds,
            NextStartAt = rounds == item.FailedRounds ? item.NextStartAt : now + Wait(rounds),
            UpdatedAt = now,
        });
        return rounds == RoundsUntilComplaint && rounds != deployment.FailedRounds
            ? plan.Say("is unable to consistently start tasks successfully.")
            : plan;
    }

    // "Consecutive" ends with a task that was started after the last failure and is healthy.
    private static ServicePlan Recover(ServicePlan plan, DateTimeOffset now)
    {
        foreach (var deployment in plan.Service.Deployments.Where(item => item.LastFailureAt is not null))
        {
            if (plan.Tasks.Any(task => task.DeploymentId == deployment.Id && task.State == TaskViewState.Healthy && task.CreatedAt >= deployment.LastFailureAt))
                plan = plan.Change(deployment.Id, item => item with { FailedTasks = 0, FailedRounds = 0, LastFailureAt = null, NextStartAt = null, UpdatedAt = now });
        }

        return plan;
    }
}

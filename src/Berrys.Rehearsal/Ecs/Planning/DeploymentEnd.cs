using Berrys.Rehearsal.Ecs.State;

namespace Berrys.Rehearsal.Ecs.Planning;

/// <summary>Notices what is over: deployments without tasks, the primary one's completion, a drained service; and the steady state.</summary>
internal static class DeploymentEnd
{
    /// <summary>Looks.</summary>
    /// <param name="plan">The plan so far.</param>
    /// <param name="now">The time.</param>
    /// <returns>The plan with what is over.</returns>
    public static ServicePlan Apply(ServicePlan plan, DateTimeOffset now)
    {
        var busy = plan.Tasks.Where(task => task.State != TaskViewState.Stopped).Select(task => task.DeploymentId).ToHashSet(StringComparer.Ordinal);
        if (plan.Service.Status == "DRAINING")
            return busy.Count > 0 ? plan : Deactivate(plan, now);

        // The others leave the list in the moment in which the primary one is whole; a failed one will never be.
        var whole = IsWhole(plan);
        var over = plan.Service.Deployments.Skip(1).Where(item => (whole || plan.Primary.State == RolloutState.Failed) && !busy.Contains(item.Id)).ToList();
        plan = plan with { Service = plan.Service.Without(over, now) };
        return Announce(whole ? Complete(plan, now) : plan, whole);
    }

    private static ServicePlan Complete(ServicePlan plan, DateTimeOffset now)
    {
        var primary = plan.Primary;
        if (primary.State != RolloutState.InProgress)
            return plan;
        plan = plan.Change(primary.Id, item => item with
        {
            State = RolloutState.Completed,
            Reason = $"ECS deployment {item.Id} completed.",
            UpdatedAt = now,
            FinishedAt = now,
        });
        return (plan with { Service = plan.Service with { LastCompleted = plan.Primary } })
            .Say($"(deployment {primary.Id}) deployment completed.");
    }

    private static ServicePlan Announce(ServicePlan plan, bool whole)
    {
        var steady = whole && plan.Primary.State == RolloutState.Completed;
        if (steady == plan.Service.Steady)
            return plan;
        plan = plan with { Service = plan.Service with { Steady = steady } };
        return steady ? plan.Say("has reached a steady state.") : plan;
    }

    private static bool IsWhole(ServicePlan plan) =>
        plan.Starts == 0
        && plan.Healthy == plan.Service.DesiredCount
        && plan.Tasks.All(task => task.State == TaskViewState.Stopped || (task.State == TaskViewState.Healthy && task.DeploymentId == plan.Primary.Id));

    private static ServicePlan Deactivate(ServicePlan plan, DateTimeOffset now) => plan with
    {
        Service = plan.Service.Without(plan.Service.Deployments, now) with { Status = "INACTIVE", InactiveAt = now },
    };
}

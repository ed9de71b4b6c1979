using Berrys.Rehearsal.Ecs.State;

namespace Berrys.Rehearsal.Ecs.Planning;

/// <summary>
/// Decides what to do for a service: a rolling deployment between minimumHealthyPercent and maximumPercent, with a circuit
/// breaker (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html).
/// </summary>
internal static class ServicePlanner
{
    /// <summary>Decides.</summary>
    /// <param name="situation">What is known.</param>
    /// <returns>What to do now; asked again after that was done, it goes on from there.</returns>
    public static ServicePlan Plan(ServiceSituation situation)
    {
        var plan = new ServicePlan(situation.Service, situation.Tasks);
        if (situation.Service.Deployments.IsEmpty)
            return plan;
        plan = FailureCount.Apply(plan, situation.Now);
        plan = CircuitBreaker.Apply(plan, situation);
        plan = StopOthers(StopSurplus(plan));
        plan = Start(plan, situation.Now);
        return DeploymentEnd.Apply(plan, situation.Now);
    }

    private static ServicePlan StopSurplus(ServicePlan plan)
    {
        var surplus = plan.PrimaryTasks.Count() - plan.Service.DesiredCount;
        return plan.Stop(
            plan.PrimaryTasks.OrderBy(task => task.State).ThenByDescending(task => task.CreatedAt).Take(Math.Max(0, surplus)),
            _ => Scaling(plan));
    }

    private static ServicePlan StopOthers(ServicePlan plan)
    {
        var desired = plan.Service.DesiredCount;
        // A failed deployment starts nothing more: what still serves beside it is kept.
        var failed = plan.Primary.State == RolloutState.Failed;
        var fewest = failed ? desired : plan.Service.Rules.Fewest(desired);
        if (!failed)
            plan = plan.Stop(plan.OtherTasks.Where(task => task.State != TaskViewState.Healthy), _ => Scaling(plan));
        var spare = Math.Max(0, plan.Healthy - fewest);
        return plan.Stop(
            plan.OtherTasks.Where(task => task.State == TaskViewState.Healthy || desired == 0).OrderBy(task => task.CreatedAt).Take(desired == 0 ? int.MaxValue : spare),
            _ => Scaling(plan));
    }

    private static ServicePlan Start(ServicePlan plan, DateTimeOffset now)
    {
        var desired = plan.Service.DesiredCount;
        if (plan.Primary.State == RolloutState.Failed || plan.Service.Status != "ACTIVE" || plan.Primary.NextStartAt > now)
            return plan;
        var missing = desired - plan.PrimaryTasks.Count();
        var room = plan.Service.Rules.Most(desired) - plan.Live;
        var starts = Math.Max(0, Math.Min(missing, room));
        var stuck = missing > 0 && starts == 0 && plan.Live == plan.Healthy && plan.Tasks.All(task => task.State != TaskViewState.Stopping);
        const string Stuck = "was unable to stop or start tasks during a deployment because of the service deployment configuration. "
            + "Update the minimumHealthyPercent or maximumPercent value and try again.";
        return stuck && !plan.Service.Events.Any(item => item.At >= plan.Primary.CreatedAt && item.Message.EndsWith(Stuck, StringComparison.Ordinal))
            ? plan.Say(Stuck)
            : plan with { Starts = starts };
    }

    private static string Scaling(ServicePlan plan) => $"Scaling activity initiated by (deployment {plan.Primary.Id})";
}

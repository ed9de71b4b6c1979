using Berrys.Rehearsal.Ecs.State;

namespace Berrys.Rehearsal.Ecs.Planning;

/// <summary>Ends a deployment whose tasks keep failing, and brings the last completed one back when the service says so.</summary>
internal static class CircuitBreaker
{
    /// <summary>Looks whether the breaker trips.</summary>
    /// <param name="plan">The plan so far.</param>
    /// <param name="situation">What is known.</param>
    /// <returns>The plan, with the primary deployment failed and perhaps another one in its place.</returns>
    public static ServicePlan Apply(ServicePlan plan, ServiceSituation situation)
    {
        var (rules, now, primary) = (plan.Service.Rules, situation.Now, plan.Primary);
        if (!rules.Breaker || primary.State != RolloutState.InProgress || primary.FailedTasks < DeploymentRules.Threshold(plan.Service.DesiredCount))
            return plan;
        plan = plan
            .Change(primary.Id, item => item with
            {
                State = RolloutState.Failed,
                Reason = "ECS deployment circuit breaker: tasks failed to start.",
                UpdatedAt = now,
                FinishedAt = now,
            })
            .Say($"(deployment {primary.Id}) deployment failed: tasks failed to start.");
        return rules.Rollback && !primary.IsRollback && plan.Service.LastCompleted is { } last && last.Id != primary.Id
            ? RollBack(plan, last, situation)
            : plan;
    }

    private static ServicePlan RollBack(ServicePlan plan, EcsDeployment last, ServiceSituation situation)
    {
        // Its tasks may still run: they are kept, and only what is missing is started.
        var kept = plan.Service.Deployments.FirstOrDefault(item => item.Id == last.Id);
        var target = (kept ?? new EcsDeployment(situation.NewDeploymentId, last.TaskDefinitionArn, situation.Now)) with
        {
            State = RolloutState.InProgress,
            Reason = $"ECS deployment circuit breaker: rolling back to deploymentId {last.Id}.",
            IsRollback = true,
            FinishedAt = null,
            FailedTasks = 0,
            UpdatedAt = situation.Now,
        };
        var rest = plan.Service with { Deployments = [.. plan.Service.Deployments.Where(item => item.Id != target.Id)] };
        return (plan with { Service = rest.WithPrimary(target) }).Say($"rolling back to deployment {last.Id}.");
    }
}

using System.Text.Json;
using Berrys.Rehearsal.Ecs.Planning;
using Berrys.Rehearsal.Ecs.State;
using Berrys.Rehearsal.LoadBalancing;

namespace Berrys.Rehearsal.Tests.Ecs;

public sealed class ServicePlannerTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch.AddDays(1);

    [Test]
    public void A_new_service_starts_its_tasks() => Plan(Service(2)).Starts.ShouldBe(2);

    [Test]
    public void A_service_of_nothing_is_complete_at_once()
    {
        var plan = Plan(Service(0));
        plan.Service.Deployments[0].State.ShouldBe(RolloutState.Completed);
        plan.Events.ShouldBe(["(service web) (deployment ecs-svc/1) deployment completed.", "(service web) has reached a steady state."]);
    }

    [Test]
    public void New_tasks_come_first_when_all_old_ones_must_stay()
    {
        var service = Service(2).WithPrimary(new EcsDeployment("ecs-svc/2", "td:2", Now));
        var plan = Plan(service, Task("a", "ecs-svc/1", TaskViewState.Healthy), Task("b", "ecs-svc/1", TaskViewState.Healthy));
        plan.Starts.ShouldBe(2);
        plan.Stops.ShouldBeEmpty();
    }

    [Test]
    public void Old_tasks_are_stopped_as_new_ones_are_healthy()
    {
        var service = Service(2).WithPrimary(new EcsDeployment("ecs-svc/2", "td:2", Now));
        var plan = Plan(
            service,
            Task("a", "ecs-svc/1", TaskViewState.Healthy),
            Task("b", "ecs-svc/1", TaskViewState.Healthy),
            Task("c", "ecs-svc/2", TaskViewState.Healthy),
            Task("d", "ecs-svc/2", TaskViewState.Running));
        plan.Stops.ShouldBe([new TaskStop("a", "Scaling activity initiated by (deployment ecs-svc/2)")]);
    }

    [Test]
    public void A_service_that_can_neither_start_nor_stop_says_so_once()
    {
        var service = Service(1) with { Rules = new DeploymentRules { MaximumPercent = 100 } };
        service = service.WithPrimary(new EcsDeployment("ecs-svc/2", "td:2", Now));
        var plan = Plan(service, Task("a", "ecs-svc/1", TaskViewState.Healthy));
        plan.Events.ShouldHaveSingleItem().ShouldContain("was unable to stop or start tasks during a deployment");
        Plan(plan.Service.WithEvents(Now, plan.Events), Task("a", "ecs-svc/1", TaskViewState.Healthy)).Events.ShouldBeEmpty();
    }

    [Test]
    public void Without_the_breaker_a_deployment_goes_on_and_waits_longer()
    {
        var service = Service(1);
        for (var i = 0; i < 6; i++)
            service = Plan(service, Task("x", "ecs-svc/1", TaskViewState.Stopped) with { IsNewFailure = true }) is var plan
                ? plan.Service with { Deployments = [plan.Service.Deployments[0] with { NextStartAt = null }] }
                : service;
        service.Deployments[0].State.ShouldBe(RolloutState.InProgress);
        service.Deployments[0].FailedTasks.ShouldBe(6);
        new[] { 1, 2, 3, 4, 20 }.Select(rounds => FailureCount.Wait(rounds).TotalSeconds).ShouldBe([0, 0.5, 1, 2, 60]);
    }

    [Test]
    public void The_breaker_without_rollback_leaves_what_serves()
    {
        var service = Service(2) with { Rules = new DeploymentRules { Breaker = true } };
        service = service.WithPrimary(new EcsDeployment("ecs-svc/2", "td:2", Now) { FailedTasks = 3 });
        var plan = Plan(service, Task("a", "ecs-svc/1", TaskViewState.Healthy), Task("b", "ecs-svc/1", TaskViewState.Healthy));
        plan.Primary.State.ShouldBe(RolloutState.Failed);
        plan.Primary.Reason.ShouldBe("ECS deployment circuit breaker: tasks failed to start.");
        plan.Events.ShouldBe(["(service web) (deployment ecs-svc/2) deployment failed: tasks failed to start."]);
        (plan.Starts, plan.Stops.Length).ShouldBe((0, 0));
    }

    [Test]
    public void A_draining_service_ends_with_its_last_task()
    {
        var service = Service(0) with { Status = "DRAINING" };
        Plan(service, Task("a", "ecs-svc/1", TaskViewState.Healthy)).Stops.Length.ShouldBe(1);
        Plan(service, Task("a", "ecs-svc/1", TaskViewState.Stopping)).Service.Status.ShouldBe("DRAINING");
        Plan(service, Task("a", "ecs-svc/1", TaskViewState.Stopped)).Service.Status.ShouldBe("INACTIVE");
    }

    [TestCase(TargetState.Healthy, 100, TaskViewState.Healthy, null)]
    [TestCase(TargetState.Initial, 100, TaskViewState.Running, null)]
    [TestCase(TargetState.Unhealthy, 30, TaskViewState.Running, null)]
    [TestCase(TargetState.Unhealthy, 100, TaskViewState.Running, "Task failed ELB health checks in (target-group tg)")]
    public void A_task_is_judged_by_its_target(TargetState state, int seconds, object expected, string? reason)
    {
        var task = new EcsTask("arn/x", "c", "td:1", Now)
        {
            Group = "g",
            Phase = TaskPhase.Running,
            StartedAt = Now.AddSeconds(-seconds),
            Targets = [new EcsTarget("tg", "app", 80)],
        };
        var view = TaskViews.Of(task, new DeploymentRules { GracePeriod = TimeSpan.FromSeconds(60) }, _ => state, Now);
        view.State.ShouldBe((TaskViewState)expected);
        view.Unhealthy.ShouldBe(reason);
    }

    [TestCase(1, 3)]
    [TestCase(7, 4)]
    [TestCase(1000, 200)]
    public void The_threshold_is_half_the_desired_count_within_bounds(int desired, int threshold) =>
        DeploymentRules.Threshold(desired).ShouldBe(threshold);

    private static ServicePlan Plan(EcsService service, params TaskView[] tasks) =>
        ServicePlanner.Plan(new ServiceSituation(service, [.. tasks], Now, "ecs-svc/9"));

    private static TaskView Task(string arn, string deployment, TaskViewState state) => new(arn, deployment, state, Now);

    private static EcsService Service(int desired) => new("arn:web", "web", "arn:main", Now)
    {
        DesiredCount = desired,
        TaskDefinitionArn = "td:1",
        Members = JsonSerializer.SerializeToElement(new { }),
        Deployments = [new EcsDeployment("ecs-svc/1", "td:1", Now)],
    };
}

using System.Collections.Immutable;
using System.Text.Json;
using Berrys.Rehearsal.Ecs.Planning;
using Berrys.Rehearsal.Ecs.State;
using CsCheck;

namespace Berrys.Rehearsal.Tests.Ecs;

public sealed class PlannerPropertyTests
{
    private static readonly Gen<(int Desired, int Most, int Fewest, int Seed)> Cases =
        Gen.Select(Gen.Int[1, 15], Gen.Int[100, 300], Gen.Int[0, 100], Gen.Int);

    [Test]
    public void A_deployment_stays_within_its_limits_and_ends() => Cases.Sample((desired, most, fewest, seed) =>
    {
        var rules = new DeploymentRules { MaximumPercent = most, MinimumHealthyPercent = fewest };
        if (rules.Most(desired) == desired && rules.Fewest(desired) == desired)
            return;
        var end = new Simulation(desired, rules, seed, broken: false).Run();
        end.Deployments.ShouldHaveSingleItem().Id.ShouldBe("new");
        end.Deployments[0].State.ShouldBe(RolloutState.Completed);
        end.Steady.ShouldBeTrue();
    }, iter: 300);

    [Test]
    public void A_broken_deployment_fails_and_the_old_one_comes_back() => Cases.Sample((desired, most, fewest, seed) =>
    {
        var rules = new DeploymentRules { MaximumPercent = most, MinimumHealthyPercent = fewest, Breaker = true, Rollback = true };
        if (rules.Most(desired) == desired && rules.Fewest(desired) == desired)
            return;
        var end = new Simulation(desired, rules, seed, broken: true).Run();
        end.Deployments.ShouldHaveSingleItem().TaskDefinitionArn.ShouldBe("old");
        end.Deployments[0].State.ShouldBe(RolloutState.Completed);
        var failed = end.Finished.Single(item => item.TaskDefinitionArn == "new");
        failed.State.ShouldBe(RolloutState.Failed);
        failed.FailedTasks.ShouldBeGreaterThanOrEqualTo(DeploymentRules.Threshold(desired));
    }, iter: 300);

    /// <summary>Does what plans say, while tasks come up, end and fail at random.</summary>
    private sealed class Simulation(int desired, DeploymentRules rules, int seed, bool broken)
    {
        private readonly Random _random = new(seed);
        private DateTimeOffset _now = DateTimeOffset.UnixEpoch;
        private int _made;

        public EcsService Run()
        {
            var old = new EcsDeployment("old", "old", _now) { State = RolloutState.Completed };
            var service = new EcsService("arn:s", "s", "arn:c", _now)
            {
                DesiredCount = desired,
                TaskDefinitionArn = "old",
                Members = JsonSerializer.SerializeToElement(new { }),
                Rules = rules,
                LastCompleted = old,
                Deployments = [old],
                Steady = true,
            }.WithPrimary(new EcsDeployment("new", "new", _now));
            var tasks = Enumerable.Range(0, desired).Select(_ => Make("old") with { State = TaskViewState.Healthy }).ToImmutableArray();
            for (var step = 0; step < 3000; step++)
            {
                var plan = ServicePlanner.Plan(new ServiceSituation(service, tasks, _now, "back"));
                plan.Healthy.ShouldBeGreaterThanOrEqualTo(Math.Min(rules.Fewest(desired), tasks.Count(task => task.State == TaskViewState.Healthy)));
                (plan.Live + plan.Starts).ShouldBeLessThanOrEqualTo(rules.Most(desired));
                service = plan.Service.WithEvents(_now, plan.Events);
                if (service.Steady)
                    return service;
                tasks = [.. plan.Tasks.Select(task => plan.Counted.Contains(task.Arn) ? task with { IsNewFailure = false } : task)
                    .Concat(Enumerable.Range(0, plan.Starts).Select(_ => Make(plan.Primary.Id)))
                    .Select(Live)];
                _now += TimeSpan.FromMilliseconds(_random.Next(1, 2000));
            }

            throw new AssertionException($"never ended: {string.Join(", ", service.Deployments)}");
        }

        private TaskView Make(string deployment) => new($"arn/{++_made}", deployment, TaskViewState.Starting, _now);

        private TaskView Live(TaskView task) => _random.Next(2) == 0 ? task : task.State switch
        {
            TaskViewState.Starting when broken && task.DeploymentId == "new" => task with { State = TaskViewState.Stopped, IsNewFailure = true },
            TaskViewState.Starting => task with { State = TaskViewState.Running },
            TaskViewState.Running => task with { State = TaskViewState.Healthy },
            TaskViewState.Stopping => task with { State = TaskViewState.Stopped },
            _ => task,
        };
    }
}

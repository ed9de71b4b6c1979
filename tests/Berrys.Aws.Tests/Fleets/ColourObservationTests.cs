using Amazon.ECS.Model;
using Berrys.Aws.Fleets;
using Berrys.Pipeline.Rollouts;

namespace Berrys.Aws.Tests.Fleets;

public sealed class ColourObservationTests
{
    private static readonly TaskDefinition Revision = new()
    {
        ContainerDefinitions = [new() { DockerLabels = new() { ["berrys.identity"] = "sha256:1 t:1", ["berrys.version"] = "1.0.0" } }],
    };

    [Test]
    public void A_steady_service() =>
        ColourObservation.Of(Service(2, Deployment("PRIMARY", 2)), Revision, 2, 100).ShouldBe(new ColourState
        {
            Identity = "sha256:1 t:1",
            Version = "1.0.0",
            Desired = 2,
            Running = 2,
            Healthy = 2,
            Weight = 100,
        });

    [Test]
    public void Healthy_targets_of_an_earlier_deployment_do_not_count() =>
        ColourObservation.Of(Service(2, Deployment("PRIMARY", 1), Deployment("ACTIVE", 2)), Revision, 3, 0).Healthy.ShouldBe(0);

    [Test]
    public void The_template_itself_is_nothing_deployed() =>
        ColourObservation.Of(Service(0, Deployment("PRIMARY", 0)), new TaskDefinition { ContainerDefinitions = [new()] }, 0, 100)
            .ShouldBe(ColourState.Empty with { Weight = 100 });

    [Test]
    public void A_deployment_that_ECS_gave_up_is_a_failure() =>
        ColourObservation.Of(
            Service(1, new Deployment { Status = "PRIMARY", RolloutState = "FAILED", RolloutStateReason = "tasks failed to start." }), Revision, 0, 0)
            .Failure.ShouldBe("tasks failed to start.");

    private static Service Service(int desired, params Deployment[] deployments) => new() { DesiredCount = desired, Deployments = [.. deployments] };

    private static Deployment Deployment(string status, int running) => new() { Status = status, RunningCount = running };
}

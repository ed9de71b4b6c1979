using System.Collections.Immutable;
using Amazon.ECS.Model;
using Amazon.ElasticLoadBalancingV2.Model;
using Berrys.Aws.Environments;
using Berrys.Aws.Fleets;
using Berrys.Pipeline.Releases;
using Berrys.Pipeline.Rollouts;

namespace Berrys.Aws.Tests.Fleets;

public sealed class RevisionTaskDefinitionTests
{
    [Test]
    public void Is_the_template_with_the_image_by_digest_and_the_release()
    {
        var release = new Release { Version = "1.0.0", Commit = "abc" };
        var image = new ReleaseImage("berrys/api", "sha256:1", "sha256:2");
        var template = new TaskDefinition
        {
            TaskDefinitionArn = "arn:aws:ecs:us-west-2:1:task-definition/staging-api-template:7",
            Cpu = "256",
            ExecutionRoleArn = "arn:role",
            ContainerDefinitions =
            [
                new()
                {
                    Name = "api",
                    Image = TemplateTaskDefinition.Image,
                    Environment = [new() { Name = "A", Value = "1" }, new() { Name = "BERRYS_RELEASE", Value = "old" }],
                    DockerLabels = new() { ["berrys.template"] = "hash" },
                },
                new() { Name = "sidecar", Image = "sidecar:1" },
            ],
        };
        var identity = RevisionTaskDefinition.Identity(image.Digest, template.TaskDefinitionArn);

        var revision = RevisionTaskDefinition.Of(template, new("staging"), new("api", image, identity, 1), release, "registry/berrys/api");

        identity.ShouldBe("sha256:1 staging-api-template:7");
        revision.Family.ShouldBe("staging-api");
        revision.ExecutionRoleArn.ShouldBe("arn:role");
        var own = revision.ContainerDefinitions![0];
        own.Image.ShouldBe("registry/berrys/api@sha256:1");
        own.Environment!.Select(variable => $"{variable.Name}={variable.Value}")
            .ShouldBe(["A=1", "BERRYS_RELEASE=1.0.0", "BERRYS_DIGEST=sha256:1", "BERRYS_COMMIT=abc"]);
        own.DockerLabels!["berrys.identity"].ShouldBe(identity);
        own.DockerLabels["berrys.template"].ShouldBe("hash");
        revision.ContainerDefinitions[1].Image.ShouldBe("sidecar:1");
    }

    [Test]
    public void All_traffic_goes_to_one_colour_and_both_stay_in_the_rule()
    {
        var action = WeightedForward.To(ImmutableDictionary<Colour, string>.Empty.Add(Colour.Green, "g").Add(Colour.Blue, "b"), Colour.Green);
        var rule = new Rule { Actions = [action] };

        action.ForwardConfig!.TargetGroups!.Select(group => $"{group.TargetGroupArn}={group.Weight}").ShouldBe(["b=0", "g=100"]);
        WeightedForward.Share(rule, "g").ShouldBe(100);
        WeightedForward.Share(rule, "b").ShouldBe(0);
        WeightedForward.Share(new Rule(), "b").ShouldBe(0);
    }
}

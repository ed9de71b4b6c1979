using System.Collections.Immutable;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Docker;

namespace Berrys.Tools.Tests.Docker;

public class DockerCommandsTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    [Test]
    public void A_build_has_its_parts_in_order()
    {
        var command = DockerCommands.Build("/usr/bin/docker", "/ws", new DockerBuild
        {
            Dockerfile = "services/a b/Dockerfile",
            Context = ".",
            Tags = ["r/b:2", "r/a:1"],
            BuildArguments = ImmutableSortedDictionary<string, string>.Empty.Add("Z", "1 2").Add("A", "x=y"),
            Labels = ImmutableSortedDictionary<string, string>.Empty.Add("org.example", "v"),
            Target = "final",
            Platform = "linux/amd64",
            BuildKit = true,
        }, Deadline);

        command.Arguments.ShouldBe(
        [
            "build", "--progress", "plain", "--file", "services/a b/Dockerfile", "--tag", "r/a:1", "--tag", "r/b:2",
            "--build-arg", "A=x=y", "--build-arg", "Z=1 2", "--label", "org.example=v", "--target", "final", "--platform", "linux/amd64", ".",
        ]);
        command.Environment.ShouldBe(new Dictionary<string, string?> { ["DOCKER_BUILDKIT"] = "1" });
        (command.Executable, command.WorkingDirectory, command.Deadline).ShouldBe(("/usr/bin/docker", "/ws", Deadline));
    }

    [Test]
    public void The_legacy_builder_gets_no_progress_flag_and_cleans_up()
    {
        var command = DockerCommands.Build("docker", "/ws", new DockerBuild { Dockerfile = "D", Context = "c", BuildKit = false }, Deadline);

        command.Arguments.ShouldBe(["build", "--force-rm", "--file", "D", "c"]);
        command.Environment["DOCKER_BUILDKIT"].ShouldBe("0");
    }

    [Test]
    public void Other_commands_are_as_the_reference_has_them()
    {
        Command[] commands =
        [
            DockerCommands.Version("docker", "/", Deadline),
            DockerCommands.InspectImage("docker", "/", "r:1", Deadline),
            DockerCommands.Tag("docker", "/", "a", "b", Deadline),
            DockerCommands.RemoveImage("docker", "/", ["a", "b"], Deadline),
            DockerCommands.ListImagesByLabel("docker", "/", "k=v", Deadline),
            DockerCommands.Pull("docker", "/", "r:1", Deadline),
            DockerCommands.ListContainersByLabel("docker", "/", "k=v", Deadline),
            DockerCommands.ListNetworksByLabel("docker", "/", "k", Deadline),
            DockerCommands.RemoveContainers("docker", "/", ["c"], Deadline),
            DockerCommands.RemoveNetworks("docker", "/", ["n"], Deadline),
            DockerCommands.Logs("docker", "/", "c", null, Deadline),
            DockerCommands.Logs("docker", "/", "c", 5, Deadline),
        ];

        commands.Select(command => string.Join(' ', command.Arguments)).ShouldBe(
        [
            "version --format {{json .}}",
            "image inspect --format {\"Id\":{{json .Id}},\"Labels\":{{json .Config.Labels}},\"Size\":{{json .Size}}} r:1",
            "tag a b",
            "image rm a b",
            "image ls --all --quiet --no-trunc --filter label=k=v",
            "pull r:1",
            "ps --all --quiet --no-trunc --filter label=k=v",
            "network ls --quiet --no-trunc --filter label=k",
            "rm --force --volumes c",
            "network rm n",
            "logs --timestamps --tail all c",
            "logs --timestamps --tail 5 c",
        ]);
        commands.ShouldAllBe(command => command.Deadline == Deadline);
    }
}

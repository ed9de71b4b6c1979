using Berrys.Pipeline.Checks;
using Berrys.Tools.Compose;

namespace Berrys.Tools.Tests.Compose;

public class ComposeCommandsTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    private static readonly ComposeProject Project = new()
    {
        Tool = new ComposeTool("/usr/bin/docker-compose", [], "1.29.2"),
        Name = "berrys-1a2b",
        Files = ["docker-compose.yml", "/x/override.yml"],
        Folder = "/ws",
        SecretVariables = ["PASSWORD"],
    };

    [Test]
    public void Commands_name_project_files_and_folder()
    {
        Command[] commands =
        [
            ComposeCommands.Config(Project, Deadline),
            ComposeCommands.Run(Project, "test", Deadline),
            ComposeCommands.Run(Project, "test", Deadline, "-k", "a b"),
            ComposeCommands.Up(Project, ["db", "api"], Deadline),
            ComposeCommands.Down(Project, TimeSpan.FromSeconds(2.5), Deadline),
            ComposeCommands.Logs(Project, "api", Deadline),
            ComposeCommands.Containers(Project, [], Deadline),
        ];

        const string Common = "--project-name berrys-1a2b --file docker-compose.yml --file /x/override.yml --project-directory /ws ";
        commands.Select(command => string.Join(' ', command.Arguments)).ShouldBe(
        [
            Common + "config",
            Common + "run --rm -T test",
            Common + "run --rm -T test -k a b",
            Common + "up -d --no-build db api",
            Common + "down -v --remove-orphans -t 3",
            Common + "logs --no-color --timestamps api",
            Common + "ps -q",
        ]);
        commands.ShouldAllBe(command => command.Executable == "/usr/bin/docker-compose" && command.WorkingDirectory == "/ws"
            && command.Deadline == Deadline && command.SecretVariables.Contains("PASSWORD"));
    }

    [Test]
    public void The_plugin_is_started_through_docker()
    {
        var command = ComposeCommands.Config(Project with { Tool = new ComposeTool("/usr/bin/docker", ["compose"], "2.30.0") }, Deadline);

        command.Executable.ShouldBe("/usr/bin/docker");
        command.Arguments.Take(3).ShouldBe(["compose", "--project-name", "berrys-1a2b"]);
    }
}

using Berrys.Tools.Prerequisites;

namespace Berrys.Tools.Tests.Prerequisites;

public class DockerEngineCommandsTests
{
    [Test]
    public void Starts_the_service()
    {
        var command = DockerEngineCommands.StartService(sudo: false);

        command.Executable.ShouldBe("systemctl");
        command.Arguments.ShouldBe(["start", "docker"]);
        command.Deadline.ShouldBe(TimeSpan.FromMinutes(1));
    }

    // In a session of its own and with no stream of this run, or Ctrl-C and the end of the run would take it along.
    [Test]
    public void Starts_the_daemon_so_that_it_outlives_the_run()
    {
        var command = DockerEngineCommands.StartDaemon(sudo: false);

        command.Executable.ShouldBe("sh");
        command.Arguments.ShouldBe(["-c", "exec setsid -f dockerd >>/var/log/dockerd.log 2>&1 </dev/null"]);
        command.WorkingDirectory.ShouldBe("/");
        command.Deadline.ShouldBe(TimeSpan.FromMinutes(1));
    }

    [Test]
    public void Goes_through_sudo_without_asking_for_a_password()
    {
        DockerEngineCommands.StartService(sudo: true).Executable.ShouldBe("sudo");
        DockerEngineCommands.StartService(sudo: true).Arguments.ShouldBe(["-n", "systemctl", "start", "docker"]);
        DockerEngineCommands.StartDaemon(sudo: true).Executable.ShouldBe("sudo");
        DockerEngineCommands.StartDaemon(sudo: true).Arguments.ShouldBe(["-n", "sh", .. DockerEngineCommands.StartDaemon(sudo: false).Arguments]);
    }
}

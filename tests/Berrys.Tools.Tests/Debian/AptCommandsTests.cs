using Berrys.Tools.Debian;

namespace Berrys.Tools.Tests.Debian;

public class AptCommandsTests
{
    [Test]
    public void Refreshes_the_lists_as_root()
    {
        var command = AptCommands.Update(sudo: false);

        command.Executable.ShouldBe("apt-get");
        command.Arguments.ShouldBe(["update", "-q"]);
        command.Deadline.ShouldBe(TimeSpan.FromMinutes(5));
        command.Environment.ShouldBe([new("DEBIAN_FRONTEND", "noninteractive")]);
    }

    [Test]
    public void Installs_without_recommendations_and_asks_nothing()
    {
        var command = AptCommands.Install(["git", "docker.io"], sudo: false);

        ((string[])[command.Executable, .. command.Arguments]).ShouldBe(
            ServicePolicy.Around("/usr/sbin/policy-rc.d", ["apt-get", "install", "-q", "-y", "--no-install-recommends", "git", "docker.io"]));
        command.Deadline.ShouldBe(TimeSpan.FromMinutes(15));
    }

    // sudo drops variables, and must not ask for a password that nobody can type.
    [Test]
    public void Goes_through_sudo_with_the_variable_on_its_command_line()
    {
        var command = AptCommands.Install(["git"], sudo: true);

        command.Executable.ShouldBe("sudo");
        command.Arguments.ShouldBe(
            ["-n", "env", "DEBIAN_FRONTEND=noninteractive", .. ServicePolicy.Around(ServicePolicy.File, ["apt-get", "install", "-q", "-y", "--no-install-recommends", "git"])]);
        AptCommands.Update(sudo: true).Arguments.ShouldBe(["-n", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "update", "-q"]);
    }
}

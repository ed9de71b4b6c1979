using Berrys.Pipeline.Checks;
using Berrys.Tools.Restoring;

namespace Berrys.Tools.Tests.Restoring;

public class VirtualEnvironmentCommandsTests
{
    private const string Interpreter = "/usr/bin/python3";
    private const string Environment = "/my work/.berrys/venv/bin/python";
    private const string Workspace = "/my work";

    private static readonly string[] Pip =
    [
        "-m", "pip", "--python", Environment, "install", "--quiet", "--disable-pip-version-check", "--no-input", "--no-warn-script-location",
    ];

    [Test]
    public void Makes_an_environment_anew_that_sees_the_system_s_packages()
    {
        var command = VirtualEnvironmentCommands.Create(Interpreter, "/my work/.berrys/venv", Workspace);

        command.Executable.ShouldBe(Interpreter);
        command.Arguments.ShouldBe(["-m", "venv", "--clear", "--without-pip", "--system-site-packages", "/my work/.berrys/venv"]);
        command.WorkingDirectory.ShouldBe(Workspace);
        command.Deadline.ShouldBe(TimeSpan.FromMinutes(2));
    }

    [Test]
    public void Installs_files_and_requirements_from_the_index_and_gives_up_soon_without_one()
    {
        var command = VirtualEnvironmentCommands.InstallFromIndex(Interpreter, Environment, ["/my work/a.txt", "/my work/b c.txt"], ["flake8", "pytest"], Workspace);

        command.Arguments.ShouldBe([.. Pip, "--retries", "1", "--timeout", "15", "-r", "/my work/a.txt", "-r", "/my work/b c.txt", "flake8", "pytest"]);
        ShouldBePip(command);
    }

    [Test]
    public void Installs_from_the_wheelhouse_without_an_index()
    {
        var command = VirtualEnvironmentCommands.InstallFromWheelhouse(Interpreter, Environment, "/my work/wheelhouse", "flask>=2,<3", Workspace);

        command.Arguments.ShouldBe([.. Pip, "--no-index", "--find-links", "/my work/wheelhouse", "flask>=2,<3"]);
        ShouldBePip(command);
    }

    private static void ShouldBePip(Command command)
    {
        command.Executable.ShouldBe(Interpreter);
        command.WorkingDirectory.ShouldBe(Workspace);
        command.Deadline.ShouldBe(TimeSpan.FromMinutes(15));
        // An environment is compiled once, by pip, and not at every start of a test.
        command.Environment.ShouldBe([new("PYTHONDONTWRITEBYTECODE", null)]);
    }
}

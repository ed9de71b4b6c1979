using Berrys.Pipeline.Checks;

namespace Berrys.Tools.Tests.Processes;

/// <summary>Commands and runners for tests with real processes.</summary>
internal static class ShellCommand
{
    public static Command Of(string script, params string[] arguments) => new()
    {
        Executable = "sh",
        Arguments = ["-c", script, "sh", .. arguments],
        WorkingDirectory = Path.GetTempPath(),
    };

    public static Command With(this Command command, string name, string? value) => command with { Environment = command.Environment.SetItem(name, value) };
}

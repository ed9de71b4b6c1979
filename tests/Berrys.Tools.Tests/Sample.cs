using Berrys.Pipeline.Checks;

namespace Berrys.Tools.Tests;

/// <summary>Recorded output of real tools, and results made of text.</summary>
internal static class Sample
{
    public static string Read(string name) => File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "Samples", name));

    public static CommandResult Result(int exitCode, string output = "", string error = "", bool deadlinePassed = false)
    {
        var command = new Command { Executable = "/usr/bin/python3", WorkingDirectory = "/w", Deadline = TimeSpan.FromSeconds(60) };
        return new(command, exitCode, output, error, [.. (output + error).Split('\n', StringSplitOptions.RemoveEmptyEntries)], TimeSpan.Zero, deadlinePassed);
    }
}

using System.Globalization;
using Berrys.Pipeline.Checks;

namespace Berrys.Tools.Pytest;

/// <summary>Builds pytest's command.</summary>
public static class PytestCommand
{
    /// <summary>Runs tests with a JUnit report and, where asked for, coverage.</summary>
    /// <param name="run">What to run.</param>
    /// <returns>The command. The old JUnit family is asked for because only it says file and line of each test.</returns>
    public static Command Test(PytestRun run)
    {
        var arguments = new List<string> { "-m", "pytest", "--color=no", $"--junitxml={run.JUnit}", "-o", "junit_family=xunit1" };
        if (run.CacheFolder is not null)
            arguments.AddRange(["-o", $"cache_dir={run.CacheFolder}"]);
        if (run.Durations > 0)
            arguments.Add(string.Create(CultureInfo.InvariantCulture, $"--durations={run.Durations}"));
        arguments.AddRange(run.Coverage.Select(folder => $"--cov={folder}"));
        if (!run.Coverage.IsEmpty)
            arguments.Add(run.Cobertura is null ? "--cov-report=" : $"--cov-report=xml:{run.Cobertura}");
        var command = new Command
        {
            Executable = run.Interpreter,
            Arguments = [.. arguments, .. run.Tests],
            WorkingDirectory = run.Folder,
            Deadline = run.Deadline,
        };
        if (run.CoverageData is not null)
            command = command with { Environment = command.Environment.Add("COVERAGE_FILE", run.CoverageData) };
        return run.PythonPath.IsEmpty ? command : command with { Environment = command.Environment.Add("PYTHONPATH", string.Join(Path.PathSeparator, run.PythonPath)) };
    }
}

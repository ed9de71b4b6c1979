using Berrys.Pipeline.Checks;

namespace Berrys.Tools.Flake8;

/// <summary>Builds flake8's command.</summary>
public static class Flake8Command
{
    /// <summary>Lints files and folders with the project's own configuration.</summary>
    /// <param name="interpreter">The Python interpreter that can import flake8.</param>
    /// <param name="paths">Files and folders relative to <paramref name="folder"/>.</param>
    /// <param name="folder">The folder to run in, whose configuration is used.</param>
    /// <param name="deadline">How long it may take, or <see langword="null"/> for no limit.</param>
    /// <returns>The command. It runs in one process, since components run side by side already, and in the format that we read.</returns>
    public static Command Lint(string interpreter, IEnumerable<string> paths, string folder, TimeSpan? deadline) => new()
    {
        Executable = interpreter,
        Arguments = ["-m", "flake8", "--jobs=1", "--format=default", "--", .. paths],
        WorkingDirectory = folder,
        Deadline = deadline,
    };
}

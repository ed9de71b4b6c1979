using Berrys.Pipeline.Checks;

namespace Berrys.Tools.Python;

/// <summary>Builds pip's command lines.</summary>
public static class PipCommands
{
    private static readonly TimeSpan InstallDeadline = TimeSpan.FromMinutes(15);

    /// <summary>Installs distributions beside the interpreter that is first on PATH.</summary>
    /// <param name="distributions">Requirements, as in a requirements file.</param>
    /// <returns>The command; pip refuses an interpreter that the system's package manager owns.</returns>
    public static Command Install(IEnumerable<string> distributions) => new()
    {
        Executable = "python3",
        Arguments = ["-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--retries", "1", .. distributions],
        WorkingDirectory = "/",
        Deadline = InstallDeadline,
    };
}

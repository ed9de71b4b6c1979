using Berrys.Pipeline.Checks;

namespace Berrys.Tools.Gitleaks;

/// <summary>Builds gitleaks' commands (version 8).</summary>
public static class GitleaksCommand
{
    /// <summary>How it ends when it found something; 1 is left for its errors.</summary>
    public const int FoundExitCode = 99;

    /// <summary>Looks into the files of a folder.</summary>
    /// <param name="executable">Gitleaks' executable.</param>
    /// <param name="folder">The folder, absolute; a <c>.gitleaks.toml</c> and a <c>.gitleaksignore</c> in it hold.</param>
    /// <param name="report">The report that it writes, absolute.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command; paths in the report are relative to the folder.</returns>
    public static Command Scan(string executable, string folder, string report, TimeSpan deadline) =>
        Of(executable, folder, report, deadline, "--no-git");

    /// <summary>Looks into all commits of all branches and tags.</summary>
    /// <param name="executable">Gitleaks' executable.</param>
    /// <param name="folder">A folder of the repository, absolute: what lies outside of it is left out.</param>
    /// <param name="report">The report that it writes, absolute.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command; paths in the report are relative to the folder.</returns>
    public static Command ScanHistory(string executable, string folder, string report, TimeSpan deadline) =>
        Of(executable, folder, report, deadline, "--log-opts=--full-history --all --relative -- .");

    private static Command Of(string executable, string folder, string report, TimeSpan deadline, string mode) => new()
    {
        Executable = executable,
        Arguments =
        [
            "detect", mode, "--source=.", "--redact", "--no-banner", $"--exit-code={FoundExitCode}", "--report-format=json", $"--report-path={report}",
        ],
        WorkingDirectory = folder,
        Deadline = deadline,
    };
}

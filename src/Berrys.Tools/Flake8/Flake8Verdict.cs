using System.Globalization;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Processes;

namespace Berrys.Tools.Flake8;

/// <summary>Tells a flake8 that found something from one that crashed: both end with exit code 1.</summary>
public static class Flake8Verdict
{
    private const string CriticalError = "There was a critical error";

    /// <summary>Judges a run.</summary>
    /// <param name="result">How it ended.</param>
    /// <param name="suspect">The file that it stumbled on, where known (<see cref="Flake8Suspect"/>).</param>
    /// <returns>Passed, failed with the first finding, or broken with the tool's last words.</returns>
    public static Verdict Of(CommandResult result, string? suspect = null)
    {
        var findings = Flake8Output.Parse(result.Output);
        var crashed = result.Output.Contains(CriticalError, StringComparison.Ordinal) || result.Error.Contains(CriticalError, StringComparison.Ordinal);
        if (result is { ExitCode: 0, DeadlinePassed: false } && !crashed)
            return Verdict.Passed;
        if (result is { ExitCode: 1, DeadlinePassed: false } && !crashed && findings.Length > 0)
        {
            // What could not be read hides everything else in that file, so it comes first.
            var first = findings.FirstOrDefault(finding => finding.IsUnreadable) ?? findings[0];
            var more = findings.Length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" (and {findings.Length - 1} more)");
            return new(StepStatus.Failed, first + more);
        }
        return new(StepStatus.Broken, LastWords.Of("flake8", result, suspect));
    }
}

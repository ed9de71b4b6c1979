using System.Globalization;
using System.Text.RegularExpressions;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Processes;

namespace Berrys.Tools.Pytest;

/// <summary>Judges a run of pytest by its exit code (pytest.ExitCode) and its report.</summary>
public static partial class PytestVerdict
{
    /// <summary>Judges a run.</summary>
    /// <param name="result">How it ended.</param>
    /// <param name="report">The JUnit report, or <see langword="null"/> when it is missing or cut off.</param>
    /// <returns>The verdict; a run without a whole report is never passed.</returns>
    public static Verdict Of(CommandResult result, JUnitReport? report)
    {
        if (result.DeadlinePassed)
            return Broken(result);
        return result.ExitCode switch
        {
            0 when report is null => new(StepStatus.Broken, "pytest: exit code 0, but its JUnit report is missing or cut off"),
            0 when report.Troubles.Any() => new(StepStatus.Broken, $"pytest: exit code 0, but its JUnit report says {First(report)}"),
            0 => Verdict.Passed,
            1 => OfFailure(result, report),
            2 when report?.Cases.Any(test => test.IsCollectionError) == true => new(StepStatus.Failed, First(report)),
            5 => new(StepStatus.Skipped, "no tests were collected"),
            _ => Broken(result),
        };
    }

    private static Verdict OfFailure(CommandResult result, JUnitReport? report)
    {
        if (report is null)
            return Broken(result, "its JUnit report is missing or cut off");
        if (report.Troubles.Any())
            return new(StepStatus.Failed, First(report));
        // A plugin made the run fail although every test passed; coverage below its threshold is the one we know.
        return CoverageFailure().Match(result.Output + "\n" + result.Error) is { Success: true } coverage
            ? new(StepStatus.Failed, coverage.Groups["text"].Value.Trim())
            : Broken(result);
    }

    private static string First(JUnitReport report)
    {
        var troubles = report.Troubles.ToArray();
        var first = Array.Find(troubles, test => test.IsCollectionError) ?? troubles[0];
        var more = troubles.Length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" (and {troubles.Length - 1} more)");
        return first.Describe() + more;
    }

    private static Verdict Broken(CommandResult result, string? words = null)
    {
        var output = result.Output + "\n" + result.Error;
        words ??= Complaint().Matches(output).LastOrDefault()?.Groups["text"].Value.Trim();
        var file = Stumbled().Matches(output).LastOrDefault()?.Groups["file"].Value;
        return new(StepStatus.Broken, LastWords.Of("pytest", result, file, words));
    }

    [GeneratedRegex(@"^(?:FAIL |ERROR: |Coverage failure: )(?<text>(?:Required test coverage|Coverage failure|total of)[^\n]*)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex CoverageFailure();

    [GeneratedRegex(@"^(?:INTERNALERROR> (?=\w[\w.]*:)|ERROR: |\S+: error: |E   (?=\w))(?<text>[^\n]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Complaint();

    /// <summary>A conftest that cannot be imported, the last frame of an internal error, the place of an interrupt.</summary>
    [GeneratedRegex(
        """while loading conftest '(?<file>[^'\n]+)'|^INTERNALERROR>   File "(?<file>[^"\n]+)", line|^(?<file>[^\s:][^:\n]*:\d+): KeyboardInterrupt""",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Stumbled();
}

using System.Text.RegularExpressions;

namespace Berrys.Tools.Docker;

/// <summary>
/// Reads the legacy builder's output: <c>Step 4/9 : RUN …</c>, what the step printed, then on the other stream the error.
/// The two streams may arrive in any order.
/// </summary>
internal static partial class LegacyBuildOutput
{
    /// <summary>Finds the failing step: the last one begun.</summary>
    /// <param name="lines">The output.</param>
    /// <returns>The step; without a title when the build failed before the first one.</returns>
    public static BuildStep Read(IReadOnlyList<string> lines)
    {
        var start = lines.Count - 1;
        while (start >= 0 && !Step.IsMatch(lines[start]))
            start--;
        var error = lines.LastOrDefault(line => Known.IsMatch(line)) ?? lines.LastOrDefault(line => line.Length > 0) ?? "";
        if (start < 0)
            return new BuildStep(null, null, 0, WithoutPrefix(error), []);
        var step = Step.Match(lines[start]);
        return new BuildStep(
            step.Groups["title"].Value,
            null,
            int.Parse(step.Groups["number"].ValueSpan, null),
            WithoutPrefix(error),
            [.. lines.Skip(start + 1).Where(line => line != error && !Progress.IsMatch(line))]);
    }

    private static string WithoutPrefix(string error)
    {
        const string Prefix = "Error response from daemon: ";
        return error.StartsWith(Prefix, StringComparison.Ordinal) ? error[Prefix.Length..] : error;
    }

    [GeneratedRegex(@"^Step (?<number>\d+)/\d+ : (?<title>.*)$")]
    private static partial Regex Step { get; }

    [GeneratedRegex(@"^ ---> |^Removing intermediate container |^\s*$")]
    private static partial Regex Progress { get; }

    [GeneratedRegex(@"^The command '.*' returned a non-zero code: \d+$|^(?:COPY|ADD) failed: |^Error response from daemon: |^Get ""http")]
    private static partial Regex Known { get; }
}

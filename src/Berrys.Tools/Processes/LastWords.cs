using Berrys.Pipeline.Checks;

namespace Berrys.Tools.Processes;

/// <summary>The one line that says why a tool is broken.</summary>
public static class LastWords
{
    /// <summary>Builds the line: the tool, how it ended, the file it stumbled on, and the last thing it said.</summary>
    /// <param name="tool">The tool's name.</param>
    /// <param name="result">How it ended.</param>
    /// <param name="file">The file it stumbled on, where known.</param>
    /// <param name="words">Its own words, where a better line than its last is known.</param>
    /// <returns>Such as <c>flake8: exit code 1 at a/deep.py: RecursionError: …</c>.</returns>
    public static string Of(string tool, CommandResult result, string? file = null, string? words = null)
    {
        var said = words ?? result.LastLines.LastOrDefault(line => !string.IsNullOrWhiteSpace(line))?.Trim() ?? "it printed nothing";
        return $"{tool}: {CommandFailure.Ending(result)}{(file is null ? "" : $" at {file}")}: {said}";
    }
}

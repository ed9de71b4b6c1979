using System.Text.RegularExpressions;

namespace Berrys.Tools.Docker;

/// <summary>Reads BuildKit's plain progress: <c>#7 [stage 2/3] RUN …</c>, <c>#7 0.2 output</c>, <c>#7 ERROR: …</c>.</summary>
internal static partial class BuildKitOutput
{
    /// <summary>Finds the failing step.</summary>
    /// <param name="lines">The output.</param>
    /// <returns>The step, or <see langword="null"/> when this is not BuildKit's output.</returns>
    public static BuildStep? Read(IReadOnlyList<string> lines)
    {
        // When a step fails, others that run at the same time are cancelled and may say so as errors.
        var errors = lines.Select(line => Error.Match(line)).Where(match => match.Success).ToList();
        var error = errors.FirstOrDefault(match => !match.Groups["text"].Value.Contains("context canceled", StringComparison.Ordinal))
            ?? errors.FirstOrDefault();
        var last = LastError(lines);
        if (error is null)
            return lines.Any(line => line.StartsWith("#1 ", StringComparison.Ordinal)) ? new BuildStep(null, null, 0, last, []) : null;
        var prefix = $"#{error.Groups["vertex"].Value} ";
        var own = lines.Where(line => line.StartsWith(prefix, StringComparison.Ordinal)).Select(line => line[prefix.Length..]).ToList();
        var title = own.Count > 0 ? Title.Match(own[0]) : Match.Empty;
        return new BuildStep(
            title.Success ? title.Groups["title"].Value : own.FirstOrDefault(),
            title.Groups["stage"].Success ? title.Groups["stage"].Value : null,
            title.Groups["number"].Success ? int.Parse(title.Groups["number"].ValueSpan, null) : 0,
            error.Groups["text"].Value,
            [.. own.Select(line => Printed.Match(line)).Where(match => match.Success).Select(match => match.Groups["text"].Value)]);
    }

    /// <summary>The line that newer versions print: <c>Dockerfile:12</c> above an excerpt.</summary>
    /// <param name="lines">The output.</param>
    /// <returns>The line, or <see langword="null"/>.</returns>
    public static int? ExcerptLine(IReadOnlyList<string> lines)
    {
        for (var i = lines.Count - 2; i >= 0; i--)
        {
            if (lines[i + 1].StartsWith("--------------------", StringComparison.Ordinal) && Excerpt.Match(lines[i]) is { Success: true } match)
                return int.Parse(match.Groups["line"].ValueSpan, null);
        }

        return null;
    }

    private static string LastError(IReadOnlyList<string> lines)
    {
        const string Prefix = "ERROR: ";
        var line = lines.LastOrDefault(line => line.Length > 0) ?? "";
        return line.StartsWith(Prefix, StringComparison.Ordinal) ? line[Prefix.Length..] : line;
    }

    [GeneratedRegex(@"^#(?<vertex>\d+) ERROR: (?<text>.*)$")]
    private static partial Regex Error { get; }

    [GeneratedRegex(@"^\[(?:(?<stage>\S+) )?(?<number>\d+)/\d+\] (?<title>.*)$")]
    private static partial Regex Title { get; }

    [GeneratedRegex(@"^\d+\.\d+ (?<text>.*)$")]
    private static partial Regex Printed { get; }

    [GeneratedRegex(@"^\S.*:(?<line>\d+)$")]
    private static partial Regex Excerpt { get; }
}

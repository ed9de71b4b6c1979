using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Berrys.Tools.Flake8;

/// <summary>Reads flake8's default format, <c>path:row:col: CODE text</c>.</summary>
public static partial class Flake8Output
{
    /// <summary>Reads the findings; other lines (sources shown, statistics) are passed over.</summary>
    /// <param name="output">Standard output.</param>
    /// <returns>The findings in order.</returns>
    public static ImmutableArray<Flake8Finding> Parse(string output)
    {
        var findings = ImmutableArray.CreateBuilder<Flake8Finding>();
        foreach (Match match in Finding().Matches(output))
            findings.Add(new(
                match.Groups["path"].Value,
                int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture),
                int.Parse(match.Groups["column"].Value, CultureInfo.InvariantCulture),
                match.Groups["code"].Value,
                match.Groups["text"].Value.TrimEnd()));
        return findings.ToImmutable();
    }

    [GeneratedRegex(@"^(?<path>[^\n]+?):(?<line>\d{1,9}):(?<column>\d{1,9}): (?<code>[A-Z]{1,3}\d{1,4})\b ?(?<text>[^\n]*)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Finding();
}

using System.Text.RegularExpressions;

namespace Berrys.Tools.Requirements;

/// <summary>A line of a requirements file after joining continuations and removing comments.</summary>
/// <param name="File">The file.</param>
/// <param name="Number">Its first line, from 1.</param>
/// <param name="Text">Its text without surrounding spaces; never empty.</param>
internal readonly partial record struct LogicalLine(string File, int Number, string Text)
{
    /// <summary>Splits a text as pip does: lines that end in a backslash are joined first, then comments removed.</summary>
    public static IEnumerable<LogicalLine> Split(string file, string text)
    {
        var joined = "";
        var first = 0;
        var number = 0;
        foreach (var raw in text.TrimStart('\ufeff').Split('\n'))
        {
            number++;
            var line = raw.TrimEnd('\r');
            if (joined.Length == 0)
                first = number;
            // A comment line ends a continuation, even with a backslash at its own end.
            var isComment = line.TrimStart().StartsWith('#');
            if (!isComment && line.EndsWith('\\'))
            {
                joined += line[..^1];
                continue;
            }
            var whole = Comment().Replace(joined + (isComment && joined.Length > 0 ? "" : line), "").Trim();
            joined = "";
            if (whole.Length > 0)
                yield return new(file, first, whole);
        }
        var rest = Comment().Replace(joined, "").Trim();
        if (rest.Length > 0)
            yield return new(file, first, rest);
    }

    [GeneratedRegex(@"(?:^|\s+)#.*$", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}

using System.Text;
using System.Text.RegularExpressions;

namespace Berrys.Tools.Secrets;

/// <summary>Terminal text: what is left of it without its ANSI escape sequences, and where that was.</summary>
public static partial class AnsiText
{
    private const char Escape = '\u001b';

    /// <summary>Removes ANSI escape sequences (ECMA-48: CSI, OSC and two-character ones).</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text as a reader sees it.</returns>
    public static string Plain(string text) => text.Contains(Escape, StringComparison.Ordinal) ? Sequence().Replace(text, "") : text;

    /// <summary>Removes ANSI escape sequences and remembers where each remaining character was.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The plain text and, per character of it, its index in <paramref name="text"/>; no map when nothing was removed.</returns>
    internal static (string Plain, int[]? Map) PlainWithMap(string text)
    {
        if (!text.Contains(Escape, StringComparison.Ordinal))
            return (text, null);
        var plain = new StringBuilder(text.Length);
        var map = new List<int>(text.Length);
        var next = 0;
        foreach (var match in Sequence().EnumerateMatches(text))
        {
            Copy(next, match.Index);
            next = match.Index + match.Length;
        }
        Copy(next, text.Length);
        return (plain.ToString(), [.. map]);

        void Copy(int from, int to)
        {
            plain.Append(text, from, to - from);
            for (var index = from; index < to; index++)
                map.Add(index);
        }
    }

    [GeneratedRegex(@"\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\^_])", RegexOptions.CultureInvariant)]
    private static partial Regex Sequence();
}

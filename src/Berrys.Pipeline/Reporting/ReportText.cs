using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Berrys.Pipeline.Reporting;

/// <summary>Fits texts that come from tools into reports.</summary>
internal static partial class ReportText
{
    /// <summary>A text without terminal sequences and control characters, on one line.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The line.</returns>
    public static string OneLine(string text) => Blank().Replace(Escape().Replace(text, ""), " ").Trim();

    /// <summary>The lines of a text, each without terminal sequences and control characters; empty ones are left out.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The lines.</returns>
    public static IEnumerable<string> Lines(string text) =>
        Escape().Replace(text, "").Split('\n').Select(line => Control().Replace(line, " ").TrimEnd()).Where(line => line.Length > 0);

    /// <summary>How many characters a reader sees.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The number of text elements.</returns>
    public static int Length(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>Fills a text up with blanks, or cuts it off with an ellipsis.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The number of characters.</param>
    /// <returns>A text of that width.</returns>
    public static string Fit(string text, int width)
    {
        var cut = Cut(text, width);
        return cut + new string(' ', width - Length(cut));
    }

    /// <summary>Cuts a text off with an ellipsis when it is too long.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The greatest number of characters, at least one.</param>
    /// <returns>The text.</returns>
    public static string Cut(string text, int width)
    {
        if (Length(text) <= width)
            return text;
        var cut = new StringBuilder();
        var elements = StringInfo.GetTextElementEnumerator(text);
        for (var i = 0; i < width - 1 && elements.MoveNext(); i++)
            cut.Append(elements.GetTextElement());
        return cut.Append('…').ToString();
    }

    // ECMA-48 control sequences and operating system commands, which tools write to terminals.
    [GeneratedRegex(@"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)?|[@-Z\\^_])")]
    private static partial Regex Escape();

    [GeneratedRegex(@"[\p{Cc}\s]+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"[\p{Cc}\u2028\u2029]+")]
    private static partial Regex Control();
}

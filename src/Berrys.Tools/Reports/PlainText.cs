using System.Globalization;
using System.Text;
using Berrys.Tools.Secrets;

namespace Berrys.Tools.Reports;

/// <summary>Makes foreign text fit to be kept and shown: one line, nothing that a terminal would obey, not too long.</summary>
public static class PlainText
{
    /// <summary>How long a text may be unless said otherwise, in characters.</summary>
    public const int Limit = 300;

    private const int Reach = 8;

    /// <summary>Makes one line of it.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="limit">How long it may become, in characters; what is cut is shown by an ellipsis.</param>
    /// <returns>The text without escape sequences, control, formatting and unpaired characters; each run of spaces is one space.</returns>
    public static string Line(string text, int limit = Limit)
    {
        // Nobody reads on: a text of megabytes is not worth looking through.
        var line = new StringBuilder(Math.Min(text.Length, limit));
        foreach (var rune in AnsiText.Plain(text.Length > Reach * limit ? text[..(Reach * limit)] : text).EnumerateRunes())
        {
            if (!IsShown(rune))
            {
                if (line.Length > 0 && line[^1] != ' ')
                    line.Append(' ');
                continue;
            }

            if (line.Length + rune.Utf16SequenceLength > limit - 1)
                return line.ToString().TrimEnd() + '…';
            line.Append(rune.ToString());
        }

        return line.ToString().TrimEnd();
    }

    private static bool IsShown(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
}

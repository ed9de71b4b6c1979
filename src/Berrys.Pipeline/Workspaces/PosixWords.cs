using System.Collections.Immutable;
using System.Text;

namespace Berrys.Pipeline.Workspaces;

/// <summary>
/// Splits a command line into words as a POSIX shell does (POSIX.1-2017, Shell Command Language, 2.2 Quoting), and does
/// nothing else that a shell does: no variables, no patterns, no operators, no comments.
/// </summary>
public static class PosixWords
{
    private static readonly string[] Operators = ["&&", "||", "|", "&", ";", "<", ">", ">>", "2>", "2>&1", "&>"];

    /// <summary>Splits a command line.</summary>
    /// <param name="text">The command line.</param>
    /// <returns>Its words, without their quotes.</returns>
    /// <exception cref="FormatException">A quote is not closed, a backslash stands last, or it has more than one line.</exception>
    public static ImmutableArray<string> Split(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        var inWord = false;
        var lineEnded = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is ' ' or '\t' or '\n' or '\r')
            {
                lineEnded |= c == '\n' && (inWord || words.Count > 0);
                if (inWord)
                    words.Add(word.ToString());
                word.Clear();
                inWord = false;
                continue;
            }

            if (lineEnded)
                throw new FormatException("it has more than one line, and without a shell it is one command: join the lines, or write sh -c '…'");
            if (c == '\\' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                i++;
                continue;
            }

            inWord = true;
            i = c switch
            {
                '\'' => SingleQuoted(text, i, word),
                '"' => DoubleQuoted(text, i, word),
                '\\' => Escaped(text, i, word),
                _ => Plain(c, i, word),
            };
        }

        if (inWord)
            words.Add(word.ToString());
        return words.ToImmutable();
    }

    /// <summary>The first word that would be an operator in a shell and is an ordinary argument here.</summary>
    /// <param name="words">The words of a command line.</param>
    /// <returns>The word, or <see langword="null"/> when there is none.</returns>
    public static string? ShellOperatorIn(IEnumerable<string> words) =>
        words.FirstOrDefault(word => Operators.Contains(word, StringComparer.Ordinal));

    private static int Plain(char c, int at, StringBuilder word)
    {
        word.Append(c);
        return at;
    }

    private static int Escaped(string text, int at, StringBuilder word)
    {
        if (at + 1 == text.Length)
            throw new FormatException("it ends with a backslash that escapes nothing");
        word.Append(text[at + 1]);
        return at + 1;
    }

    private static int SingleQuoted(string text, int at, StringBuilder word)
    {
        var end = text.IndexOf('\'', at + 1);
        if (end < 0)
            throw new FormatException($"the single quote at character {at + 1} is not closed");
        word.Append(text, at + 1, end - at - 1);
        return end;
    }

    private static int DoubleQuoted(string text, int at, StringBuilder word)
    {
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] == '"')
                return i;
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '$' or '`' or '"' or '\\' or '\n')
            {
                i++;
                if (text[i] != '\n')
                    word.Append(text[i]);
                continue;
            }

            word.Append(text[i]);
        }

        throw new FormatException($"the double quote at character {at + 1} is not closed");
    }
}

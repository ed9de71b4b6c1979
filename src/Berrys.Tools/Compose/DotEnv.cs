using System.Collections.Immutable;
using System.Text;

namespace Berrys.Tools.Compose;

/// <summary>
/// Reads a <c>.env</c> file as docker-compose 1.29 does, through python-dotenv without interpolation: NAME=VALUE lines,
/// comments, <c>export</c>, quotes that may span lines. A malformed line is left out.
/// </summary>
public static class DotEnv
{
    /// <summary>Parses the file; a later line wins.</summary>
    /// <param name="text">The file's text.</param>
    /// <returns>The values by name; a name without <c>=</c> is not among them.</returns>
    public static ImmutableSortedDictionary<string, string> Parse(string text)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var rest = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").AsSpan().TrimStart();
        while (rest.Length > 0)
        {
            var end = rest.IndexOf('\n');
            var line = end < 0 ? rest : rest[..end];
            var equals = line.IndexOf('=');
            if (line[0] != '#' && equals > 0)
            {
                var value = rest[(equals + 1)..].TrimStart(' ').TrimStart('\t');
                var length = value.Length > 0 && value[0] is '\'' or '"' ? QuotedLength(value) : 0;
                var remainder = length > 0 ? RestOfLine(value[length..]) : RestOfLine(value);
                if (length == 0 && !(value.Length > 0 && value[0] is '\'' or '"'))
                    values[Name(line[..equals])] = Plain(remainder);
                else if (length > 0 && remainder.Trim() is { } after && (after.Length == 0 || after[0] == '#'))
                    values[Name(line[..equals])] = Unquote(value[1..(length - 1)], value[0]);
                // A quoted value may have gone over lines.
                rest = value[length..];
                end = rest.IndexOf('\n');
            }

            rest = end < 0 ? [] : rest[(end + 1)..].TrimStart();
        }

        return values.ToImmutable();
    }

    private static ReadOnlySpan<char> RestOfLine(ReadOnlySpan<char> text) => text.IndexOf('\n') is var end and >= 0 ? text[..end] : text;

    private static string Name(ReadOnlySpan<char> text)
    {
        const string Export = "export ";
        return (text.StartsWith(Export) ? text[Export.Length..] : text).Trim().Trim('\'').ToString();
    }

    // A comment begins at a # after white space.
    private static string Plain(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '#' && char.IsWhiteSpace(text[i - 1]))
                return text[..i].Trim().ToString();
        }

        return text.Trim().ToString();
    }

    // Both quotes included; 0 when the second one is missing.
    private static int QuotedLength(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == text[0])
                return i + 1;
            if (text[i] == '\\')
                i++;
        }

        return 0;
    }

    private static string Unquote(ReadOnlySpan<char> text, char quote)
    {
        var value = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
                value.Append(Escaped(text[++i], quote));
            else
                value.Append(text[i]);
        }

        return value.ToString();
    }

    private static string Escaped(char c, char quote) => (quote, c) switch
    {
        (_, '\\' or '\'') => c.ToString(),
        ('"', '"') => "\"",
        ('"', 'n') => "\n",
        ('"', 'r') => "\r",
        ('"', 't') => "\t",
        _ => "\\" + c,
    };
}

using System.Text;

namespace Berrys.Tools.Dockerfiles;

/// <summary>
/// Expands variables and removes quotes as Docker does in an instruction's words
/// (https://docs.docker.com/reference/dockerfile/#environment-replacement).
/// </summary>
internal sealed class DockerfileVariables(char escape, Func<string, string?> lookup)
{
    /// <summary>Expands a word.</summary>
    /// <param name="word">The word as written.</param>
    /// <returns>The value, or <see langword="null"/> when it depends on a variable without a known value.</returns>
    public string? Expand(string word)
    {
        var position = 0;
        return Expand(word, ref position, nested: false);
    }

    private string? Expand(string word, ref int position, bool nested)
    {
        var result = new StringBuilder();
        var known = true;
        var quote = '\0';
        for (; position < word.Length; position++)
        {
            var c = word[position];
            if (nested && c == '}' && quote == '\0')
                break;
            if (c == '\'' && quote != '"' || c == '"' && quote != '\'')
            {
                quote = quote == c ? '\0' : c;
            }
            else if (c == escape && quote != '\'' && position + 1 < word.Length)
            {
                // Inside double quotes an escape before any other character stays.
                if (quote == '"' && word[position + 1] is not ('"' or '$') && word[position + 1] != escape)
                    result.Append(c);
                result.Append(word[++position]);
            }
            else if (c == '$' && quote != '\'')
            {
                var value = Variable(word, ref position);
                known &= value is not null;
                result.Append(value);
            }
            else
            {
                result.Append(c);
            }
        }

        return known ? result.ToString() : null;
    }

    // On entry the position is at the dollar sign, on return at the last character consumed.
    private string? Variable(string word, ref int position)
    {
        var braces = position + 1 < word.Length && word[position + 1] == '{';
        var start = position + (braces ? 2 : 1);
        var end = start;
        while (end < word.Length && (char.IsAsciiLetterOrDigit(word[end]) || word[end] == '_'))
            end++;
        var name = word[start..end];
        if (!braces)
        {
            position = end - 1;
            return name.Length == 0 ? "$" : lookup(name);
        }

        if (end < word.Length && word[end] == '}')
        {
            position = end;
            return lookup(name);
        }

        var colon = end < word.Length && word[end] == ':';
        var sign = end + (colon ? 1 : 0) < word.Length ? word[end + (colon ? 1 : 0)] : '\0';
        position = Math.Min(word.Length, end + (colon ? 2 : 1));
        var alternative = Expand(word, ref position, nested: true);
        var value = lookup(name);
        var set = value is not null && (!colon || value.Length > 0);
        return sign switch
        {
            '-' => set ? value : alternative,
            '+' => set ? alternative : "",
            '?' => set ? value : null,
            _ => null,
        };
    }
}

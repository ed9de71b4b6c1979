using System.Text;
using System.Text.RegularExpressions;

namespace Berrys.Rehearsal.Logs;

/// <summary>
/// Filter patterns (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html): terms, quoted ones,
/// <c>?</c> before alternatives, <c>-</c> before what must be absent, <c>%regular expressions%</c>, and <c>{ … }</c> for JSON.
/// </summary>
internal static class FilterPattern
{
    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">The pattern; an empty one matches everything.</param>
    /// <returns>Whether a message matches.</returns>
    /// <exception cref="Gateway.AwsException">It is none, or of the kind for columns.</exception>
    public static Func<string, bool> Parse(string pattern)
    {
        var text = pattern.Trim();
        if (text.StartsWith('{'))
            return JsonPattern.Parse(text);
        if (text.StartsWith('['))
            throw LogErrors.Invalid("The rehearsal does not know filter patterns for space-delimited columns.");
        var terms = Terms(text);
        var wanted = terms.Where(term => term.Mark == ' ').Select(term => term.Matches).ToArray();
        var unwanted = terms.Where(term => term.Mark == '-').Select(term => term.Matches).ToArray();
        // AWS ignores alternatives beside other terms.
        var alternatives = wanted.Length + unwanted.Length > 0 ? [] : terms.Where(term => term.Mark == '?').Select(term => term.Matches).ToArray();
        return message => Array.TrueForAll(wanted, matches => matches(message))
            && !Array.Exists(unwanted, matches => matches(message))
            && (alternatives.Length == 0 || Array.Exists(alternatives, matches => matches(message)));
    }

    private static List<(char Mark, Func<string, bool> Matches)> Terms(string text)
    {
        var terms = new List<(char, Func<string, bool>)>();
        var place = 0;
        while (place < text.Length)
        {
            if (char.IsWhiteSpace(text[place]))
            {
                place++;
                continue;
            }
            var mark = text[place] is '?' or '-' ? text[place++] : ' ';
            var (term, quoted) = Term(text, ref place);
            if (term.Length > 0)
                terms.Add((mark, Matcher(term, quoted)));
        }
        return terms;
    }

    private static (string Text, bool Quoted) Term(string text, ref int place)
    {
        if (place >= text.Length || text[place] != '"')
        {
            var start = place;
            while (place < text.Length && !char.IsWhiteSpace(text[place]))
                place++;
            return (text[start..place], false);
        }

        var term = new StringBuilder();
        for (place++; place < text.Length && text[place] != '"'; place++)
        {
            if (text[place] == '\\' && place + 1 < text.Length)
                place++;
            term.Append(text[place]);
        }
        if (place++ >= text.Length)
            throw LogErrors.Invalid("Invalid filter pattern: a quote is not closed.");
        return (term.ToString(), true);
    }

    private static Func<string, bool> Matcher(string term, bool quoted)
    {
        if (quoted || term is not ['%', .. { Length: > 0 } expression, '%'])
            return message => message.Contains(term, StringComparison.Ordinal);
        try
        {
            return new Regex(expression, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant).IsMatch;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            throw LogErrors.Invalid("Invalid filter pattern: a regular expression cannot be read.");
        }
    }
}

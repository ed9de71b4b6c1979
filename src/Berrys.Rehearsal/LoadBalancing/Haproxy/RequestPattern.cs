using System.Globalization;
using System.Text;
using Berrys.Rehearsal.LoadBalancing.Model;

namespace Berrys.Rehearsal.LoadBalancing.Haproxy;

/// <summary>
/// The conditions of a rule as one regular expression (PCRE) over the request text that the configuration composes:
/// the lines method, host without port in lower case, path, <c>&amp;query&amp;</c>, client address, then the headers
/// as <c>name: value</c> with names in lower case. What the conditions mean is written in AWS's guide for application
/// load balancers, "Condition types for listener rules".
/// </summary>
public static class RequestPattern
{
    /// <summary>The log-format expression that composes the request text.</summary>
    public const string RequestText = """%[method]\n%[req.hdr(host),field(1,:),lower]\n%[path]\n&%[query]&\n%[src]\n%[req.hdrs]""";

    private const string Line = @"[^\n]*";

    /// <summary>Writes it.</summary>
    /// <param name="conditions">The conditions; all must hold.</param>
    /// <returns>The expression, without white space.</returns>
    public static string Of(IReadOnlyCollection<RuleCondition> conditions)
    {
        var pattern = new StringBuilder("^");
        Append("http-request-method", value => Literal(value.Value));
        Append("host-header", value => Wild(value.Value.ToLowerInvariant(), Line));
        Append("path-pattern", value => Wild(value.Value, Line));
        Append("query-string", value => $"(?i:{Line}&{(value.Key is { } key ? Wild(key, "[^&=\\n]*") + "=" : "(?:[^&=\\n]*=)?")}{Wild(value.Value, "[^&\\n]*")}&{Line})");
        Append("source-ip", value => SourceRange.Pattern(value.Value));
        foreach (var condition in conditions.Where(condition => condition.Field == "http-header"))
            pattern.Append(CultureInfo.InvariantCulture, $@"(?=(?:{Line}\n)*{Literal(condition.Header!.ToLowerInvariant())}:\x20(?i:{Any(condition, value => Wild(value.Value, @"[^\r\n]*"))})\r\n)");
        return pattern.ToString();

        void Append(string field, Func<ConditionValue, string> write)
        {
            foreach (var condition in conditions.Where(condition => condition.Field == field))
                pattern.Append(CultureInfo.InvariantCulture, $@"(?={Any(condition, write)}\n)");
            pattern.Append(Line).Append(@"\n");
        }
    }

    private static string Any(RuleCondition condition, Func<ConditionValue, string> write) =>
        $"(?:{string.Join('|', condition.Values.Select(write))})";

    /// <summary>Wildcards: <c>*</c> is any number of characters, <c>?</c> exactly one, a backslash takes away their meaning.</summary>
    private static string Wild(string text, string many)
    {
        var pattern = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
            pattern.Append(text[index] switch
            {
                '*' => many,
                '?' => many[..^1],
                '\\' when index + 1 < text.Length && text[index + 1] is '*' or '?' or '\\' => Literal(text[++index].ToString()),
                var letter => Literal(letter.ToString()),
            });
        return pattern.ToString();
    }

    /// <summary>Everything but letters, digits, hyphens and underscores as its bytes: nothing is left that the expression or the socket's syntax could read otherwise.</summary>
    private static string Literal(string text)
    {
        var pattern = new StringBuilder();
        foreach (var octet in Encoding.UTF8.GetBytes(text))
            if (char.IsAsciiLetterOrDigit((char)octet) || (char)octet is '-' or '_')
                pattern.Append((char)octet);
            else
                pattern.Append(CultureInfo.InvariantCulture, $@"\x{octet:x2}");
        return pattern.ToString();
    }
}

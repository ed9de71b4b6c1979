using System.Globalization;
using System.Text.RegularExpressions;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Metrics.Expressions;

/// <summary>A word of an expression.</summary>
/// <param name="Kind"><c>number</c>, <c>name</c>, <c>text</c>, <c>sign</c> or <c>end</c>.</param>
/// <param name="Text">The word, of a text without quotes.</param>
/// <param name="At">Where it begins, from 1.</param>
internal readonly partial record struct MathToken(string Kind, string Text, int At)
{
    /// <summary>The value of a number.</summary>
    public double Number => double.Parse(Text, CultureInfo.InvariantCulture);

    /// <summary>Divides an expression into words.</summary>
    /// <param name="expression">The expression.</param>
    /// <returns>Its words; the last one is an <c>end</c>.</returns>
    /// <exception cref="AwsException">There is a character that no word begins with.</exception>
    public static IReadOnlyList<MathToken> Read(string expression)
    {
        var tokens = new List<MathToken>();
        var at = 0;
        while (at < expression.Length)
        {
            var match = Word().Match(expression, at);
            if (!match.Success)
                throw new AwsException("ValidationError", $"Error in expression '{expression}': unexpected '{expression[at]}' at character {at + 1}.");
            foreach (var kind in (string[])["number", "name", "text", "sign"])
            {
                if (match.Groups[kind] is { Success: true } group)
                    tokens.Add(new(kind, group.Value, at + 1));
            }
            at += match.Length;
        }
        tokens.Add(new("end", "the end", at + 1));
        return tokens;
    }

    [GeneratedRegex("""\G(?:\s+|(?<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)|(?<name>[A-Za-z]\w*)|"(?<text>[^"]*)"|'(?<text>[^']*)'|(?<sign>&&|\|\||[<>=!]=|[-+*/^()\[\],<>]))""")]
    private static partial Regex Word();
}

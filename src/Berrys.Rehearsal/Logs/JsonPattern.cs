using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Berrys.Rehearsal.Logs;

/// <summary>Filter patterns for JSON: <c>{ $.level = "ERROR" &amp;&amp; ($.status &gt;= 500 || $.path = "/v1/*") }</c>.</summary>
internal sealed partial class JsonPattern
{
    private readonly IReadOnlyList<string> _tokens;
    private int _place;

    private JsonPattern(IReadOnlyList<string> tokens) => _tokens = tokens;

    private string? Next => _place < _tokens.Count ? _tokens[_place] : null;

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">The pattern with its braces.</param>
    /// <returns>Whether a message matches; one that is no JSON never does.</returns>
    /// <exception cref="Gateway.AwsException">It is none.</exception>
    public static Func<string, bool> Parse(string pattern)
    {
        var inner = pattern.EndsWith('}') ? pattern[1..^1] : throw Invalid();
        var tokens = Token().Matches(inner).Select(match => match.Value).ToArray();
        // What no token matches is left over.
        if (Token().Replace(inner, "").Trim().Length > 0)
            throw Invalid();
        var reading = new JsonPattern(tokens);
        var matches = reading.Any();
        return reading.Next is null ? message => TryParse(message) is { } root && matches(root) : throw Invalid();
    }

    private static Gateway.AwsException Invalid() => LogErrors.Invalid("Invalid filter pattern");

    private static JsonNode? TryParse(string message)
    {
        try
        {
            return message.TrimStart().StartsWith('{') ? JsonNode.Parse(message) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Func<JsonNode, bool> Any()
    {
        var left = All();
        while (Take("||"))
        {
            var (first, second) = (left, All());
            left = root => first(root) || second(root);
        }
        return left;
    }

    private Func<JsonNode, bool> All()
    {
        var left = One();
        while (Take("&&"))
        {
            var (first, second) = (left, One());
            left = root => first(root) && second(root);
        }
        return left;
    }

    private Func<JsonNode, bool> One()
    {
        if (!Take("("))
            return Condition();
        var inner = Any();
        return Take(")") ? inner : throw Invalid();
    }

    private Func<JsonNode, bool> Condition()
    {
        var path = JsonSelector.Parse(Read());
        switch (Read())
        {
            case "IS":
                var kind = Read() switch { "NULL" => JsonValueKind.Null, "TRUE" => JsonValueKind.True, "FALSE" => JsonValueKind.False, _ => throw Invalid() };
                return root => path.Find(root, out var value) && (value?.GetValueKind() ?? JsonValueKind.Null) == kind;
            case "NOT" when Read() == "EXISTS":
                return root => !path.Find(root, out _);
            case "EXISTS":
                return root => path.Find(root, out _);
            case var sign:
                var matches = JsonComparison.Of(sign, Read());
                return root => path.Find(root, out var value) && matches(value);
        }
    }

    private string Read() => _place < _tokens.Count ? _tokens[_place++] : throw Invalid();

    private bool Take(string token)
    {
        if (Next != token)
            return false;
        _place++;
        return true;
    }

    [GeneratedRegex("""\$(\.[A-Za-z0-9_-]+|\[[0-9]+\]|\['[^']*'\])*|&&|\|\||[()]|!=|<=|>=|[=<>]|"(\\.|[^"\\])*"|[^\s()=<>!"$&|]+""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}

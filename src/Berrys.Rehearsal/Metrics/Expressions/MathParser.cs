using System.Collections.Immutable;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Metrics.Expressions;

/// <summary>
/// Reads metric math by recursive descent. From loosest to tightest: OR, AND, comparisons, + and -, * and /, unary minus,
/// ^ (to the right).
/// </summary>
public sealed class MathParser
{
    private const int Deepest = 100;
    private static readonly string[][] Levels = [["OR"], ["AND"], ["<", "<=", ">", ">=", "==", "!="], ["+", "-"], ["*", "/"]];
    private readonly string _expression;
    private readonly IReadOnlyList<MathToken> _tokens;
    private int _at;
    private int _depth;

    private MathParser(string expression)
    {
        _expression = expression;
        _tokens = MathToken.Read(expression);
    }

    private MathToken Current => _tokens[_at];

    /// <summary>Reads an expression.</summary>
    /// <param name="expression">Such as <c>100 * FILL(errors, 0) / requests</c>.</param>
    /// <returns>Its tree.</returns>
    /// <exception cref="AwsException">It is no expression; the message says where.</exception>
    public static MathNode Parse(string expression)
    {
        var parser = new MathParser(expression);
        var node = parser.Binary(0);
        return parser.Current.Kind == "end" ? node : throw parser.Unexpected("an operator");
    }

    private MathNode Binary(int level)
    {
        if (level == Levels.Length)
            return Unary();
        var left = Binary(level + 1);
        while (Operator(level) is { } found)
        {
            _at++;
            left = new BinaryNode(found, left, Binary(level + 1));
        }
        return left;
    }

    private string? Operator(int level)
    {
        var word = (Current.Kind, Current.Text) switch
        {
            ("sign", "&&") => "AND",
            ("sign", "||") => "OR",
            ("sign", var sign) => sign,
            ("name", var name) => name.ToUpperInvariant(),
            _ => null,
        };
        return word is not null && Levels[level].Contains(word) ? word : null;
    }

    private MathNode Unary()
    {
        if (++_depth > Deepest)
            throw new AwsException("ValidationError", $"Error in expression: it is nested deeper than {Deepest}.");
        MathNode node;
        if (Takes("-"))
            node = new NegationNode(Unary());
        else if (Takes("+"))
            node = Unary();
        else
            node = Primary() is var operand && Takes("^") ? new BinaryNode("^", operand, Unary()) : operand;
        _depth--;
        return node;
    }

    private MathNode Primary()
    {
        var token = Current;
        _at++;
        switch (token.Kind)
        {
            case "number":
                return new NumberNode(token.Number);
            case "text":
                return new TextNode(token.Text);
            case "name" when Takes("("):
                return new CallNode(token.Text.ToUpperInvariant(), Items(")"));
            case "name":
                return new NameNode(token.Text);
            case "sign" when token.Text == "[":
                return new ListNode(Items("]"));
            case "sign" when token.Text == "(":
                var inner = Binary(0);
                Expect(")");
                return inner;
            default:
                _at--;
                throw Unexpected("a number, an Id, a function or '('");
        }
    }

    private ImmutableArray<MathNode> Items(string end)
    {
        var items = ImmutableArray.CreateBuilder<MathNode>();
        if (Takes(end))
            return [];
        do
            items.Add(Binary(0));
        while (Takes(","));
        Expect(end);
        return items.ToImmutable();
    }

    private bool Takes(string sign)
    {
        if (Current.Kind != "sign" || Current.Text != sign)
            return false;
        _at++;
        return true;
    }

    private void Expect(string sign)
    {
        if (!Takes(sign))
            throw Unexpected($"'{sign}'");
    }

    private AwsException Unexpected(string expected) =>
        new("ValidationError", $"Error in expression '{_expression}': expected {expected}, found '{Current.Text}' at character {Current.At}.");
}

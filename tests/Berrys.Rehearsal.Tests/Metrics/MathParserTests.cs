using System.Globalization;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.Metrics.Expressions;
using CsCheck;

namespace Berrys.Rehearsal.Tests.Metrics;

public class MathParserTests
{
    private static readonly string[] Operators = ["^", "*", "/", "+", "-", "<", "<=", ">", ">=", "==", "!=", "AND", "OR"];

    private static readonly Gen<MathNode> Nodes = Gen.Recursive<MathNode>((depth, self) => depth > 4
        ? Leaf()
        : Gen.Frequency<MathNode>(
            (2, Leaf()),
            (1, self.Select(MathNode (n) => new NegationNode(n))),
            (3, Gen.Select(Of(Operators), self, self, MathNode (sign, left, right) => new BinaryNode(sign, left, right))),
            (1, Gen.Select(Of("SUM", "IF", "FILL"), self.Array[0, 3], MathNode (name, items) => new CallNode(name, [.. items]))),
            (1, self.Array[0, 3].Select(MathNode (items) => new ListNode([.. items])))));

    [Test]
    public void What_is_written_with_all_parentheses_is_read_back() => Nodes.Sample(node => MathParser.Parse(Written(node)).Equals(node));

    [Test]
    public void Of_two_operators_the_tighter_one_comes_first()
    {
        string[] signs = [.. Operators];
        for (var left = 0; left < signs.Length; left++)
        {
            for (var right = 0; right < signs.Length; right++)
            {
                var parsed = (BinaryNode)MathParser.Parse($"a {signs[left]} b {signs[right]} c");
                var leftFirst = Level(left) < Level(right) || (Level(left) == Level(right) && signs[left] != "^");
                parsed.Operator.ShouldBe(leftFirst ? signs[right] : signs[left]);
            }
        }
    }

    [Test]
    public void Any_text_is_read_or_refused() => Gen.String[Of([.. "m1 +-*/^()[],<>=!&|\"'.eE9SUMAND"]), 0, 60].Sample(text =>
    {
        try
        {
            MathParser.Parse(text);
        }
        catch (AwsException error)
        {
            error.Code.ShouldBe("ValidationError");
        }
    });

    [TestCase("", "expected a number, an Id, a function or '(', found 'the end' at character 1")]
    [TestCase("m1 +", "found 'the end' at character 5")]
    [TestCase("m1 m2", "expected an operator, found 'm2' at character 4")]
    [TestCase("(m1", "expected ')', found 'the end' at character 4")]
    [TestCase("m1 $ m2", "unexpected '$' at character 4")]
    public void A_mistake_is_said_with_its_place(string expression, string message) =>
        Should.Throw<AwsException>(() => MathParser.Parse(expression)).Message.ShouldContain(message);

    [Test]
    public void Too_deep_is_refused() =>
        Should.Throw<AwsException>(() => MathParser.Parse(new string('(', 2000))).Message.ShouldContain("deeper than 100");

    private static Gen<MathNode> Leaf() => Gen.OneOf<MathNode>(
        Gen.Double[0, 1e6].Select(MathNode (v) => new NumberNode(v)),
        Of("m1", "m2", "errors", "andes", "order").Select(MathNode (n) => new NameNode(n)));

    private static Gen<T> Of<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);

    private static int Level(int index) => index switch { 0 => 0, <= 2 => 1, <= 4 => 2, <= 10 => 3, 11 => 4, _ => 5 };

    private static string Written(MathNode node) => node switch
    {
        NumberNode number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        NameNode name => name.Name,
        NegationNode negation => $"(-{Written(negation.Operand)})",
        BinaryNode binary => $"({Written(binary.Left)} {binary.Operator} {Written(binary.Right)})",
        CallNode call => $"{call.Function}({string.Join(", ", call.Arguments.Select(Written))})",
        ListNode list => $"[{string.Join(",", list.Items.Select(Written))}]",
        _ => throw new InvalidOperationException(),
    };
}

using System.Collections.Immutable;

namespace Berrys.Rehearsal.Metrics.Expressions;

/// <summary>A part of a metric math expression.</summary>
public abstract record MathNode;

/// <summary>A number.</summary>
/// <param name="Value">Its value.</param>
public sealed record NumberNode(double Value) : MathNode;

/// <summary>A quoted text, an argument of <c>METRICS</c>.</summary>
/// <param name="Value">Without quotes.</param>
public sealed record TextNode(string Value) : MathNode;

/// <summary>The Id of another query, or a keyword such as <c>REPEAT</c>.</summary>
/// <param name="Name">As written.</param>
public sealed record NameNode(string Name) : MathNode;

/// <summary>Minus something.</summary>
/// <param name="Operand">What.</param>
public sealed record NegationNode(MathNode Operand) : MathNode;

/// <summary>Two operands and what is between them.</summary>
/// <param name="Operator">One of <c>^ * / + - &lt; &lt;= &gt; &gt;= == != AND OR</c>.</param>
/// <param name="Left">The left one.</param>
/// <param name="Right">The right one.</param>
public sealed record BinaryNode(string Operator, MathNode Left, MathNode Right) : MathNode;

/// <summary>A function and its arguments.</summary>
/// <param name="Function">In capitals.</param>
/// <param name="Arguments">The arguments.</param>
public sealed record CallNode(string Function, ImmutableArray<MathNode> Arguments) : MathNode
{
    /// <inheritdoc/>
    public bool Equals(CallNode? other) => other is not null && Function == other.Function && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Function, Arguments.Length);
}

/// <summary>An array, <c>[m1, m2]</c>.</summary>
/// <param name="Items">Its items.</param>
public sealed record ListNode(ImmutableArray<MathNode> Items) : MathNode
{
    /// <inheritdoc/>
    public bool Equals(ListNode? other) => other is not null && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => Items.Length;
}

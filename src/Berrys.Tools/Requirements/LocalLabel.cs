using System.Collections.Immutable;
using System.Numerics;

namespace Berrys.Tools.Requirements;

/// <summary>The order of local version labels (PEP 440): part by part, numbers after words, the longer after its prefix.</summary>
internal static class LocalLabel
{
    public static int Compare(ImmutableArray<string> left, ImmutableArray<string> right)
    {
        for (var index = 0; index < Math.Min(left.Length, right.Length); index++)
            if (ComparePart(left[index], right[index]) is var order and not 0)
                return order;
        return left.Length.CompareTo(right.Length);
    }

    private static int ComparePart(string left, string right)
    {
        var leftIsNumber = BigInteger.TryParse(left, out var leftNumber);
        var rightIsNumber = BigInteger.TryParse(right, out var rightNumber);
        return leftIsNumber && rightIsNumber ? leftNumber.CompareTo(rightNumber)
            : leftIsNumber != rightIsNumber ? leftIsNumber.CompareTo(rightIsNumber)
            : string.CompareOrdinal(left, right);
    }
}

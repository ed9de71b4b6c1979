using System.Collections.Immutable;

namespace Berrys.Tools.Coverage;

/// <summary>The ways out of one line of code.</summary>
/// <param name="Covered">How many were taken.</param>
/// <param name="Total">How many there are.</param>
public sealed record BranchCoverage(int Covered, int Total)
{
    /// <summary>Where the ways not taken lead, where the report says it (an attribute of coverage.py's).</summary>
    public ImmutableSortedSet<string>? Missing { get; init; }

    /// <summary>Unites two reports of one line: missing is what both miss; where that is not known, the better one counts.</summary>
    /// <param name="other">The other report.</param>
    /// <returns>The union.</returns>
    public BranchCoverage Union(BranchCoverage other)
    {
        var total = Math.Max(Total, other.Total);
        if (KnownMissing is { } mine && other.KnownMissing is { } theirs)
        {
            var missing = mine.Intersect(theirs);
            return new(Math.Max(0, total - missing.Count), total) { Missing = missing.IsEmpty ? null : missing };
        }
        return new(Math.Max(Covered, other.Covered), total);
    }

    private ImmutableSortedSet<string>? KnownMissing => Missing ?? (Covered == Total ? [] : null);
}

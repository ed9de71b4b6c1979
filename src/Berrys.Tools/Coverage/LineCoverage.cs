namespace Berrys.Tools.Coverage;

/// <summary>One line of code that can be executed.</summary>
/// <param name="Hits">How often it was executed.</param>
/// <param name="Branches">Its ways out, when it has more than one.</param>
public sealed record LineCoverage(long Hits, BranchCoverage? Branches = null)
{
    /// <summary>Unites two reports of one line.</summary>
    /// <param name="other">The other report.</param>
    /// <returns>The union: the greater number of hits, so that the same report twice is still the same.</returns>
    public LineCoverage Union(LineCoverage other) =>
        new(Math.Max(Hits, other.Hits), Branches is null ? other.Branches : other.Branches is null ? Branches : Branches.Union(other.Branches));
}

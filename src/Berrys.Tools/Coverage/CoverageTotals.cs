namespace Berrys.Tools.Coverage;

/// <summary>Counts of lines and branches.</summary>
/// <param name="Lines">Lines that can be executed.</param>
/// <param name="LinesCovered">Lines executed.</param>
/// <param name="Branches">Ways out of lines with more than one.</param>
/// <param name="BranchesCovered">Ways taken.</param>
public sealed record CoverageTotals(int Lines, int LinesCovered, int Branches, int BranchesCovered)
{
    /// <summary>The part of the lines executed, from 0 to 1; of no lines, all.</summary>
    public double LineRate => Lines == 0 ? 1 : (double)LinesCovered / Lines;

    /// <summary>The part of the branches taken, from 0 to 1; of no branches, all.</summary>
    public double BranchRate => Branches == 0 ? 1 : (double)BranchesCovered / Branches;

    /// <summary>Counts lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <returns>Their totals.</returns>
    public static CoverageTotals Of(IEnumerable<LineCoverage> lines) => lines.Aggregate(
        new CoverageTotals(0, 0, 0, 0),
        (sum, line) => new(
            sum.Lines + 1,
            sum.LinesCovered + (line.Hits > 0 ? 1 : 0),
            sum.Branches + (line.Branches?.Total ?? 0),
            sum.BranchesCovered + (line.Branches?.Covered ?? 0)));
}

namespace Berrys.Pipeline.Releases;

/// <summary>Decides what becomes of a release that not every scanner has seen.</summary>
public static class ScanGap
{
    /// <summary>Decides whether it may be deployed.</summary>
    /// <param name="release">The release.</param>
    /// <param name="isRehearsal">Whether it goes to a rehearsal.</param>
    /// <param name="isStrict">Whether a rehearsal is judged as AWS would be.</param>
    /// <returns>What to say of a release that goes on all the same; <see langword="null"/> when every scanner has seen it.</returns>
    /// <exception cref="BerrysException">It may not (exit code 4).</exception>
    public static string? Judge(Release release, bool isRehearsal, bool isStrict)
    {
        var gap = release.Gate switch
        {
            null => "was never scanned",
            { NotScanned.Count: > 0 } gate => $"was not scanned by {string.Join(", ", gate.NotScanned)}",
            _ => null,
        };
        if (gap is null)
            return null;
        return isRehearsal && !isStrict
            ? $"Release {release.Version} {gap}; refused on AWS and with --strict, rehearsed all the same"
            : throw new BerrysException(
                ExitCode.Refused,
                $"Release {release.Version} {gap}.",
                "Install what is missing (./build.sh --target=Doctor), then publish a new version; such a release may go to a rehearsal only.");
    }
}

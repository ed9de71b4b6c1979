namespace Berrys.Pipeline.Versioning;

/// <summary>Finds the release that pre-releases of the next one are counted from.</summary>
internal static class ReleaseLine
{
    /// <summary>
    /// Finds it: for a patch the release before, for a minor release the first one of the minor line before, for a major release
    /// the first one of the major line before. A release made of older commits then does not set the count back.
    /// </summary>
    /// <param name="checkout">What is checked out.</param>
    /// <param name="next">The next release.</param>
    /// <returns>The tag, or <see langword="null"/> when nothing was released before.</returns>
    public static VersionTag? Before(Checkout checkout, SemanticVersion next)
    {
        VersionTag[] tags = [.. checkout.Tags
            .Where(tag => tag.Precedes && tag.Commit != checkout.Head && tag.Version < next)
            .OrderBy(tag => tag.Version).ThenBy(tag => tag.Name, StringComparer.Ordinal)];
        if (tags.Length == 0)
            return null;
        var last = tags[^1].Version;
        return next.KindSince(last) switch
        {
            ReleaseKind.Major => tags.First(tag => tag.Version.Major == last.Major),
            ReleaseKind.Minor => tags.First(tag => (tag.Version.Major, tag.Version.Minor) == (last.Major, last.Minor)),
            _ => tags[^1],
        };
    }
}

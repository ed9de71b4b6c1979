namespace Berrys.Pipeline.Versioning;

/// <summary>A tag that names a release.</summary>
/// <param name="Name">The tag's name.</param>
/// <param name="Version">The release.</param>
/// <param name="Commit">The commit that it is on.</param>
/// <param name="Precedes">Whether the commit that is checked out came after the release: the tag is in its history, or what the tag's commit merged is.</param>
public sealed record VersionTag(string Name, SemanticVersion Version, string Commit, bool Precedes)
{
    /// <summary>Reads a tag's name.</summary>
    /// <param name="name">Such as <c>v1.2.3</c> or <c>1.2.3</c>.</param>
    /// <returns>The release, or <see langword="null"/> for any other name; a pre-release is none.</returns>
    public static SemanticVersion? VersionOf(string name) =>
        SemanticVersion.TryParse(name.StartsWith('v') || name.StartsWith('V') ? name[1..] : name) is { IsPreRelease: false } version ? version : null;
}

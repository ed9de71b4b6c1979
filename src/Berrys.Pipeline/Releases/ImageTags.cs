using System.Collections.Immutable;

namespace Berrys.Pipeline.Releases;

/// <summary>The tags of images in the registry.</summary>
public static class ImageTags
{
    /// <summary>What the tag of a build begins with: the key of its inputs follows.</summary>
    public const string BuildPrefix = "key-";

    /// <summary>What the tag of a release begins with: its version follows.</summary>
    public const string ReleasePrefix = "v";

    /// <summary>What the tag of a commit begins with: its id follows.</summary>
    public const string CommitPrefix = "commit-";

    /// <summary>The tag of a release.</summary>
    /// <param name="version">Its version.</param>
    /// <returns>Such as <c>v1.4.0-rc.2</c>; what a tag may not hold becomes an underscore.</returns>
    public static string OfRelease(string version) => ReleasePrefix + version.Replace('+', '_');

    /// <summary>The tags that a release gives its images.</summary>
    /// <param name="release">The release.</param>
    /// <returns>Its version's, and its commit's when it was made of nothing but the commit.</returns>
    public static ImmutableArray<string> Of(Release release) => release is { Commit: { } commit, Tree: not null }
        ? [OfRelease(release.Version), CommitPrefix + commit]
        : [OfRelease(release.Version)];
}

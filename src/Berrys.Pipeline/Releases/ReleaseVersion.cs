using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Berrys.Pipeline.Releases;

/// <summary>Names a release that has no version of its own yet after what it was built from (https://semver.org: pre-release parts).</summary>
public static class ReleaseVersion
{
    private const int Digits = 8;

    /// <summary>Makes the version.</summary>
    /// <param name="commit">The commit, or <see langword="null"/>.</param>
    /// <param name="clean">Whether the workspace is what the commit holds.</param>
    /// <param name="images">The images, which tell builds from one commit apart when the workspace has changes.</param>
    /// <returns>Such as <c>0.0.0-g1a2b3c4d</c>, or <c>0.0.0-g1a2b3c4d.changed.5e6f7a8b</c>; the same input gives the same one.</returns>
    public static string Of(string? commit, bool clean, ImmutableSortedDictionary<string, ReleaseImage> images)
    {
        var origin = commit is null ? "local" : $"g{commit[..Math.Min(Digits, commit.Length)]}";
        if (commit is not null && clean)
            return $"0.0.0-{origin}";
        var content = string.Join('\n', images.Select(image => $"{image.Key} {image.Value.ConfigDigest}"));
        // A letter first: a part of digits alone must not begin with a zero.
        var hash = "h" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..Digits];
        return commit is null ? $"0.0.0-{origin}.{hash}" : $"0.0.0-{origin}.changed.{hash}";
    }
}

using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Berrys.Pipeline.Versioning;

namespace Berrys.Pipeline.Releases;

/// <summary>Names a release: by its version, and by its content where the version alone does not tell it from others.</summary>
public static class ReleaseVersion
{
    private const int Digits = 8;

    /// <summary>Names a release.</summary>
    /// <param name="version">The version of what it was made from.</param>
    /// <param name="images">The images, which tell builds apart that were made from one commit with changes.</param>
    /// <returns>Such as <c>1.2.0-alpha.3</c>, or <c>1.2.0-alpha.3.changed.h5e6f7a8b</c>; the same input gives the same one.</returns>
    public static string Of(ProjectVersion version, ImmutableSortedDictionary<string, ReleaseImage> images) =>
        version.Checkout.IsChanged ? $"{version.Text}.{Hash(images)}" : version.Text;

    /// <summary>Names a release whose history tells no version: it is no Git repository, or a shallow clone.</summary>
    /// <param name="commit">The commit, or <see langword="null"/>.</param>
    /// <param name="clean">Whether the workspace is what the commit holds.</param>
    /// <param name="images">The images.</param>
    /// <returns>Such as <c>0.0.0-g1a2b3c4d</c> or <c>0.0.0-local.h5e6f7a8b</c>; the same input gives the same one.</returns>
    public static string Unversioned(string? commit, bool clean, ImmutableSortedDictionary<string, ReleaseImage> images)
    {
        if (commit is null)
            return $"0.0.0-local.{Hash(images)}";
        var origin = $"0.0.0-g{commit[..Math.Min(Digits, commit.Length)]}";
        return clean ? origin : $"{origin}.changed.{Hash(images)}";
    }

    // A letter first: a part of digits alone must not begin with a zero.
    private static string Hash(ImmutableSortedDictionary<string, ReleaseImage> images)
    {
        var content = string.Join('\n', images.Select(image => $"{image.Key} {image.Value.ConfigDigest}"));
        return "h" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..Digits];
    }
}

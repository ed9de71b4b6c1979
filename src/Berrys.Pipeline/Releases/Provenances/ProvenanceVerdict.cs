using System.Collections.Immutable;

namespace Berrys.Pipeline.Releases.Provenances;

/// <summary>What came of looking at the provenance of a release.</summary>
/// <param name="Refusal">Why it does not hold, or <see langword="null"/> when it does.</param>
/// <param name="Keys">The ids of the trusted keys whose signatures it carries; empty when nobody vouches for it.</param>
/// <param name="Note">What a person should know though it holds, or <see langword="null"/>.</param>
public sealed record ProvenanceVerdict(string? Refusal, ImmutableSortedSet<string> Keys, string? Note)
{
    /// <summary>Whether it holds and a trusted key vouches for it.</summary>
    public bool IsVerified => Refusal is null && !Keys.IsEmpty;

    /// <summary>Lets a release pass whose provenance holds.</summary>
    /// <param name="source">What was looked at, for the message.</param>
    /// <exception cref="BerrysException">It does not hold (exit code 4).</exception>
    public void ThrowIfRefused(string source)
    {
        if (Refusal is not null)
        {
            throw new BerrysException(
                ExitCode.Refused, $"The provenance of {source} is refused: {Refusal}.", "docs/supply-chain.md says how to look at it by hand; ./build.sh --target=Publish writes a new one.");
        }
    }

    internal static ProvenanceVerdict Refused(string reason) => new(reason, [], null);
}

/// <summary>What a provenance must be about.</summary>
/// <param name="Images">The images of the release.</param>
/// <param name="Commit">The commit that they were built from; <see langword="null"/> when the release names none.</param>
public sealed record ExpectedProvenance(ImmutableArray<ReleaseImage> Images, string? Commit)
{
    /// <summary>What the provenance of a release must be about.</summary>
    /// <param name="release">The release.</param>
    /// <returns>Its images and commit.</returns>
    public static ExpectedProvenance Of(Release release) => new([.. release.Images.Values], release.Commit);
}

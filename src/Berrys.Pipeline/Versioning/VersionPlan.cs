using System.Collections.Immutable;
using System.Globalization;

namespace Berrys.Pipeline.Versioning;

/// <summary>The version of a commit, but for the count of commits in a pre-release.</summary>
/// <param name="Checkout">What is checked out.</param>
/// <param name="Release">The release that the commit is, or comes before.</param>
/// <param name="IsPreRelease">Whether it comes before.</param>
/// <param name="Why">Lines that explain it.</param>
public sealed record VersionPlan(Checkout Checkout, SemanticVersion Release, bool IsPreRelease, ImmutableArray<string> Why)
{
    private const int CommitDigits = 8;

    /// <summary>The release that commits are counted from; <see langword="null"/> for the first commit of all.</summary>
    public VersionTag? CountedFrom => ReleaseLine.Before(Checkout, Release);

    /// <summary>Plans the version.</summary>
    /// <param name="checkout">What is checked out, with its whole history.</param>
    /// <param name="commits">The commits since <see cref="Checkout.Source"/>, in any order; not needed when the commit is tagged.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="BerrysException">The history is shallow (exit code 3), or two commits are tagged as the same release (exit code 2).</exception>
    public static VersionPlan Of(Checkout checkout, ImmutableArray<HistoryCommit> commits)
    {
        if (checkout.IsShallow)
        {
            throw new BerrysException(
                ExitCode.MissingPrerequisite,
                "The repository is a shallow clone: without its whole history and tags the version would be wrong.",
                "git fetch --unshallow --tags (in GitHub Actions: actions/checkout with fetch-depth: 0)");
        }

        return checkout.HeadTag is { } tag ? Tagged(checkout, tag) : NextVersion.Plan(checkout, commits);
    }

    /// <summary>Completes the plan.</summary>
    /// <param name="count">How many commits there are since <see cref="CountedFrom"/>.</param>
    /// <returns>The version.</returns>
    public ProjectVersion Numbered(int count)
    {
        var why = Why.ToBuilder();
        var version = Release;
        if (IsPreRelease)
        {
            var from = CountedFrom is { } tag ? $"since {tag.Name}" : "in all";
            why.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "commit" : "commits")} {from}: {Checkout.Branch.Label}.{count}"));
            version = version with { PreRelease = string.Create(CultureInfo.InvariantCulture, $"{Checkout.Branch.Label}.{count}") };
            // Nothing else tells two detached commits apart that are as far from the release.
            if (Checkout.Branch.Kind == BranchKind.Detached)
                version = version with { PreRelease = $"{version.PreRelease}.g{Checkout.Head[..Math.Min(CommitDigits, Checkout.Head.Length)]}" };
        }

        if (Checkout.IsChanged)
        {
            why.Add("files differ from the commit: changed");
            // After what the commit is, and before what the next commit will be.
            version = IsPreRelease
                ? version with { PreRelease = $"{version.PreRelease}.changed" }
                : version.Next(ReleaseKind.Patch) with { PreRelease = "changed" };
        }

        return new ProjectVersion(version, Release.KindSince(Checkout.Source?.Version), Checkout, why.ToImmutable());
    }

    private static VersionPlan Tagged(Checkout checkout, VersionTag tag)
    {
        if (checkout.Tags.FirstOrDefault(other => other.Version == tag.Version && other.Commit != tag.Commit) is { } other)
        {
            throw new BerrysException(
                ExitCode.Usage,
                $"{tag.Name} and {other.Name} name the same release, but different commits.",
                $"Remove the wrong one: git tag --delete {other.Name}");
        }

        var why = ImmutableArray.Create($"{tag.Name} is on this commit");
        return new(checkout, tag.Version, false, checkout.Source is { } source ? why.Add($"the release before is {source.Name}") : why);
    }
}

using System.Collections.Immutable;

namespace Berrys.Pipeline.Versioning;

/// <summary>What is checked out.</summary>
public sealed record Checkout
{
    /// <summary>The full id of the commit.</summary>
    public required string Head { get; init; }

    /// <summary>The branch's name, or <see langword="null"/> when it is not known.</summary>
    public string? BranchName { get; init; }

    /// <summary>The number of the pull request that is built, or <see langword="null"/>.</summary>
    public int? PullRequest { get; init; }

    /// <summary>Whether files differ from the commit.</summary>
    public bool IsChanged { get; init; }

    /// <summary>Whether the repository lacks a part of its history.</summary>
    public bool IsShallow { get; init; }

    /// <summary>Whether the commit is known to be a part of main.</summary>
    public bool IsOnMain { get; init; }

    /// <summary>The tags that name releases, of the whole repository.</summary>
    public ImmutableArray<VersionTag> Tags { get; init; } = [];

    /// <summary>The branch.</summary>
    public Branch Branch => Branch.Of(BranchName, PullRequest);

    /// <summary>The branch that a release made here comes from: main for a tag on it; <see langword="null"/> when that is not known.</summary>
    public string? Origin => Branch.Kind != BranchKind.Detached ? Branch.Name : HeadTag is not null && IsOnMain ? "main" : null;

    /// <summary>The tag of the highest release that the commit itself is, or <see langword="null"/>.</summary>
    public VersionTag? HeadTag => Highest(Tags.Where(tag => tag.Commit == Head));

    /// <summary>The tag of the highest release before the commit, or <see langword="null"/> when nothing was released yet.</summary>
    public VersionTag? Source => Highest(Tags.Where(tag => tag.Precedes && tag.Commit != Head));

    // v1.2.3 before 1.2.3 where both are there.
    private static VersionTag? Highest(IEnumerable<VersionTag> tags) =>
        tags.OrderBy(tag => tag.Version).ThenBy(tag => tag.Name, StringComparer.Ordinal).LastOrDefault();
}

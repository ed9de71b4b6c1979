using System.Collections.Immutable;

namespace Berrys.Pipeline.Releases.Provenances;

/// <summary>How the images of a release came about: what <see cref="ProvenanceStatement"/> writes.</summary>
public sealed record Provenance
{
    /// <summary>The images, by service.</summary>
    public required ImmutableSortedDictionary<string, ReleaseImage> Images { get; init; }

    /// <summary>The commit that they were built from; <see langword="null"/> outside of a repository.</summary>
    public SourceCommit? Source { get; init; }

    /// <summary>The workspace's folder relative to the repository's root, with forward slashes; <c>.</c> for the root itself.</summary>
    public string Workspace { get; init; } = ".";

    /// <summary>The target that was asked for.</summary>
    public required string Target { get; init; }

    /// <summary>The options that it was asked with, by name without dashes. Secrets must not be among them.</summary>
    public ImmutableSortedDictionary<string, string> Options { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>What else the builder decided, such as the versions of tools; by name. Secrets must not be among them.</summary>
    public ImmutableSortedDictionary<string, string> Internal { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The images that the images were built from.</summary>
    public ImmutableArray<BaseMaterial> Bases { get; init; } = [];

    /// <summary>Who built them.</summary>
    public required Builder Builder { get; init; }

    /// <summary>When the run began.</summary>
    public required DateTimeOffset StartedOn { get; init; }

    /// <summary>When the images were there.</summary>
    public required DateTimeOffset FinishedOn { get; init; }
}

/// <summary>The sources of a release.</summary>
/// <param name="Commit">The commit, 40 or 64 hexadecimal digits.</param>
public sealed record SourceCommit(string Commit)
{
    /// <summary>The commit's tree; <see langword="null"/> when the working tree was another one.</summary>
    public string? Tree { get; init; }

    /// <summary>Where the repository comes from, as git says it; credentials in it are not written. <see langword="null"/> when it has no remote.</summary>
    public string? Remote { get; init; }

    /// <summary>The branch or tag, such as <c>refs/heads/main</c>; <see langword="null"/> when it is not known.</summary>
    public string? Ref { get; init; }
}

/// <summary>An image that others are built from.</summary>
/// <param name="Reference">Its name as the Dockerfile says it.</param>
/// <param name="Digest">Its digest, <c>sha256:…</c>.</param>
/// <param name="IsManifest">Whether that is the digest of its manifest, by which registries know it; else it is its id in the engine.</param>
public sealed record BaseMaterial(string Reference, string Digest, bool IsManifest);

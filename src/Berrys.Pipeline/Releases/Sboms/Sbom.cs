using System.Collections.Immutable;

namespace Berrys.Pipeline.Releases.Sboms;

/// <summary>What an image is made of: its software bill of materials.</summary>
/// <param name="Subject">The image.</param>
public sealed record Sbom(SbomSubject Subject)
{
    /// <summary>When the image says that it was made; <see langword="null"/> when it does not.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>Its operating system; <see langword="null"/> for an image without one.</summary>
    public SbomSystem? System { get; init; }

    /// <summary>The packages in it, in any order; the same package found twice is one component with the locations of both.</summary>
    public ImmutableArray<SbomComponent> Components { get; init; } = [];

    /// <summary>The URLs of the components that the service's requirements name.</summary>
    public ImmutableSortedSet<string> Required { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Requirements of the service that the image does not satisfy, such as <c>requests==2.31.0</c>.</summary>
    public ImmutableSortedSet<string> Unsatisfied { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
}

/// <summary>The image that a bill of materials is about.</summary>
/// <param name="Repository">The repository's name without the registry's host.</param>
/// <param name="ConfigDigest">The digest of its configuration, which is its id in an engine: <c>sha256:…</c>.</param>
/// <param name="Digest">The manifest's digest, by which a registry knows it; <see langword="null"/> before it is pushed. With it the image gets a package URL.</param>
public sealed record SbomSubject(string Repository, string ConfigDigest, string? Digest = null);

/// <summary>An operating system, from <c>/etc/os-release</c> (https://www.freedesktop.org/software/systemd/man/latest/os-release.html).</summary>
/// <param name="Id">Its <c>ID</c>, such as <c>debian</c>.</param>
/// <param name="Version">Its <c>VERSION_ID</c>, such as <c>12</c>; empty for one without versions.</param>
/// <param name="Name">Its <c>PRETTY_NAME</c>, such as <c>Debian GNU/Linux 12 (bookworm)</c>.</param>
public sealed record SbomSystem(string Id, string Version, string Name)
{
    /// <summary>How package URLs call it: <c>debian-12</c>.</summary>
    public string Distribution => Version.Length == 0 ? Id : $"{Id}-{Version}";
}

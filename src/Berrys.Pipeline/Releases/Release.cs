using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Berrys.Pipeline.Versioning;

namespace Berrys.Pipeline.Releases;

/// <summary>What is deployed: an immutable manifest that names every image by digest.</summary>
public sealed record Release
{
    /// <summary>Its version for people.</summary>
    public required string Version { get; init; }

    /// <summary>The kind of release that it is, or leads to; <see langword="null"/> when its history does not tell.</summary>
    public ReleaseKind? Kind { get; init; }

    /// <summary>The branch that it was made on; <see langword="null"/> outside of a repository.</summary>
    public string? Branch { get; init; }

    /// <summary>The commit that it was built from; <see langword="null"/> outside of a repository.</summary>
    public string? Commit { get; init; }

    /// <summary>The git tree that it was built from; <see langword="null"/> when the workspace had changes that are not committed.</summary>
    public string? Tree { get; init; }

    /// <summary>The images by service.</summary>
    public ImmutableSortedDictionary<string, ReleaseImage> Images { get; init; } =
        ImmutableSortedDictionary.Create<string, ReleaseImage>(StringComparer.Ordinal);

    /// <summary>The files of database migrations with the SHA-256 of each, by path relative to the workspace.</summary>
    public ImmutableSortedDictionary<string, string> Migrations { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The SHA-256 over the Terraform roots; <see langword="null"/> when the workspace has none.</summary>
    public string? Terraform { get; init; }

    /// <summary>What the gate said; <see langword="null"/> for a release that was not scanned.</summary>
    public ReleaseGate? Gate { get; init; }

    /// <summary>The digest of the provenance statement, or <see langword="null"/> when none was made.</summary>
    public string? Provenance { get; init; }

    /// <summary>What built it: the workflow's address, or <c>local</c>.</summary>
    public string? Builder { get; init; }

    /// <summary>Its identity: the SHA-256 of its canonical JSON, 64 hexadecimal digits. The same content is the same release.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ReleaseJson.Write(this))));
}

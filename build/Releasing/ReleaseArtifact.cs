using System.Collections.Immutable;
using System.Text;
using Berrys.Pipeline;
using Berrys.Pipeline.Releases;
using Berrys.Pipeline.Releases.Provenances;
using Berrys.Pipeline.Releases.Sboms;
using Berrys.Pipeline.Workspaces;
using Berrys.Tools.Registries;

namespace Berrys.Build.Releasing;

/// <summary>A release with all that is said about it, as the registry keeps it beside the images.</summary>
/// <param name="Release">The release.</param>
/// <param name="Sboms">The bills of materials in CycloneDX, by service.</param>
/// <param name="Provenance">The provenance, as <see cref="ProvenanceFile"/> writes it; <see langword="null"/> when there is none.</param>
public sealed record ReleaseArtifact(Release Release, ImmutableSortedDictionary<string, string> Sboms, string? Provenance)
{
    /// <summary>The type of the artifact.</summary>
    public const string Type = "application/vnd.berrys.release.v1+json";

    private const string Manifest = "release.json";
    private const string SbomFolder = "sbom/";
    private const string SbomEnding = ".cdx.json";

    /// <summary>The repository of a workspace's releases.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <returns>Such as <c>berrys_agents_v2/releases</c>.</returns>
    public static string RepositoryOf(Workspace workspace) => $"{workspace.Definition.Images.Name}/releases";

    /// <summary>The file of a service's bill of materials.</summary>
    /// <param name="service">The service.</param>
    /// <returns>Such as <c>sbom/api-gateway.cdx.json</c>.</returns>
    public static string SbomFile(string service) => $"{SbomFolder}{service}{SbomEnding}";

    /// <summary>Reads it from an artifact.</summary>
    /// <param name="artifact">The artifact.</param>
    /// <param name="source">Where it comes from, for messages.</param>
    /// <returns>The release, its attachments held against the digests that it names.</returns>
    /// <exception cref="BerrysException">The artifact is no release, or an attachment is another one than the release names (exit code 1 or 2).</exception>
    public static ReleaseArtifact Of(OciArtifact artifact, string source)
    {
        var files = artifact.Files.ToDictionary(file => file.Name, StringComparer.Ordinal);
        if (!files.TryGetValue(Manifest, out var manifest))
            throw new BerrysException(ExitCode.Failed, $"{source} has no {Manifest}.");
        var release = ReleaseJson.Parse(Encoding.UTF8.GetString(manifest.Content.Span), source);
        return new(
            release,
            release.Images.Where(image => image.Value.Sbom is not null).ToImmutableSortedDictionary(
                image => image.Key, image => Attachment(SbomFile(image.Key), image.Value.Sbom!), StringComparer.Ordinal),
            release.Provenance is { } provenance ? Attachment(ProvenanceFile.Name, provenance) : null);

        string Attachment(string name, string digest) => files.GetValueOrDefault(name) is { } file && file.Digest == digest
            ? Encoding.UTF8.GetString(file.Content.Span)
            : throw new BerrysException(ExitCode.Failed, $"{source} has no {name} with the digest that its release names ({digest}).");
    }

    /// <summary>Makes the artifact.</summary>
    /// <returns>The artifact: the release first, then its attachments by name.</returns>
    public OciArtifact ToOci() => new(
        Type,
        [
            File(Manifest, Type, ReleaseJson.Write(Release)),
            .. Provenance is null ? [] : (OciFile[])[File(ProvenanceFile.Name, ProvenanceStatement.MediaType, Provenance)],
            .. Sboms.Select(sbom => File(SbomFile(sbom.Key), CycloneDx.MediaType, sbom.Value)),
        ]);

    private static OciFile File(string name, string type, string text) => new(name, type, Encoding.UTF8.GetBytes(text));
}

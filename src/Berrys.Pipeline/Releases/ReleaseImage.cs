namespace Berrys.Pipeline.Releases;

/// <summary>The image of one service in a release.</summary>
/// <param name="Repository">The repository's name without the registry's host, such as <c>berrys_agents_v2/api-gateway</c>.</param>
/// <param name="Digest">The manifest's digest in the registry, <c>sha256:…</c>.</param>
/// <param name="ConfigDigest">The digest of the image's configuration, which is the image's id in an engine.</param>
/// <param name="Sbom">The digest of its software bill of materials, or <see langword="null"/> when none was made.</param>
public sealed record ReleaseImage(string Repository, string Digest, string ConfigDigest, string? Sbom = null);

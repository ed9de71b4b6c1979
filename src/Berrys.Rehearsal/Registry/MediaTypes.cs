namespace Berrys.Rehearsal.Registry;

/// <summary>The media types of manifests.</summary>
internal static class MediaTypes
{
    /// <summary>Docker's image manifest, version 2, schema 2.</summary>
    public const string DockerManifest = "application/vnd.docker.distribution.manifest.v2+json";

    /// <summary>Docker's list of manifests, one for each platform.</summary>
    public const string DockerList = "application/vnd.docker.distribution.manifest.list.v2+json";

    /// <summary>OCI's image manifest.</summary>
    public const string OciManifest = "application/vnd.oci.image.manifest.v1+json";

    /// <summary>OCI's index.</summary>
    public const string OciIndex = "application/vnd.oci.image.index.v1+json";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [DockerManifest, DockerList, OciManifest, OciIndex];
}

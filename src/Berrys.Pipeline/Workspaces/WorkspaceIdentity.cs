using System.Security.Cryptography;
using System.Text;

namespace Berrys.Pipeline.Workspaces;

/// <summary>What tells one workspace on this machine from another: two checkouts of one platform never share a container.</summary>
/// <param name="Root">The workspace's folder, absolute.</param>
public sealed record WorkspaceIdentity(string Root)
{
    /// <summary>The first ten hexadecimal digits of the SHA-256 of the folder's path in UTF-8.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normal(Root))))[..10];

    /// <summary>A name for Docker objects that no other workspace uses, such as <c>berrys-0123456789-NAME</c>.</summary>
    /// <param name="name">Lower-case letters, digits and hyphens.</param>
    /// <returns>The name.</returns>
    public string DockerName(string name) => $"{ComposeProject}-{name}";

    /// <summary>The name of the workspace's compose project.</summary>
    public string ComposeProject => $"berrys-{Hash}";

    /// <summary>The label that every Docker object of the workspace carries, as <c>key=value</c>.</summary>
    public string DockerLabel => $"berrys.workspace={Hash}";

    /// <summary>Where state that outlives a run is kept.</summary>
    public OwnFolder State => new(Path.Combine(Root, ".berrys")) { IsOursByName = true };

    /// <summary>Where a run's artifacts go.</summary>
    /// <param name="given">The value of <c>--artifacts</c>, or <see langword="null"/> for <c>artifacts</c> in the workspace.</param>
    /// <param name="current">The folder that a relative <paramref name="given"/> is relative to.</param>
    /// <returns>The folder.</returns>
    public OwnFolder Artifacts(string? given, string current) =>
        new(string.IsNullOrEmpty(given) ? Path.Combine(Root, "artifacts") : Path.TrimEndingDirectorySeparator(Path.GetFullPath(given, current)));

    private static string Normal(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
}

using System.Collections.Immutable;
using Berrys.Tools.Dockerfiles;

namespace Berrys.Build.Images;

/// <summary>An image to build, with its Dockerfile read.</summary>
/// <param name="Name">The compose service or the service that it is for.</param>
/// <param name="Repository">Its name without a tag.</param>
/// <param name="Dockerfile">The Dockerfile; its path is relative to the context.</param>
/// <param name="DockerfilePath">The Dockerfile's path relative to the workspace.</param>
/// <param name="Context">The context's folder relative to the workspace; <c>.</c> is the workspace itself.</param>
/// <param name="Target">The stage to build, or <see langword="null"/> for the last one.</param>
/// <param name="Arguments">Build arguments.</param>
public sealed record PlannedImage(
    string Name,
    string Repository,
    Dockerfile Dockerfile,
    string DockerfilePath,
    string Context,
    string? Target,
    ImmutableSortedDictionary<string, string> Arguments)
{
    /// <summary>The input files of the build, relative to the workspace.</summary>
    /// <param name="files">The workspace's files.</param>
    /// <param name="read">Reads a file of the workspace, <see langword="null"/> when it is missing.</param>
    /// <returns>The Dockerfile, the ignore rules and the context files that the image can be made of.</returns>
    public ImmutableSortedSet<string> Inputs(IEnumerable<string> files, Func<string, string?> read)
    {
        var prefix = Context == "." ? "" : Context + "/";
        var ignore = read(DockerfilePath + ".dockerignore") ?? read(prefix + ".dockerignore");
        var inContext = files.Where(file => file.StartsWith(prefix, StringComparison.Ordinal)).Select(file => file[prefix.Length..]);
        var selected = ContextFiles.Select(Dockerfile, ignore is null ? null : DockerIgnore.Parse(ignore), inContext, Arguments);
        return [DockerfilePath, .. selected.Select(file => prefix + file)];
    }
}

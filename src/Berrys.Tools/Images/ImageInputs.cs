using System.Collections.Immutable;
using Berrys.Tools.Dockerfiles;

namespace Berrys.Tools.Images;

/// <summary>Finds the input files of an image.</summary>
public static class ImageInputs
{
    /// <summary>Finds the files that an image is made of.</summary>
    /// <param name="build">The build.</param>
    /// <param name="dockerfile">Its Dockerfile.</param>
    /// <param name="ignore">The rules of the file that <see cref="DockerIgnore.FileFor"/> names, or <see langword="null"/>.</param>
    /// <param name="files">All files of the workspace, relative to it.</param>
    /// <param name="arguments">All build arguments given; they decide what variables in COPY come to.</param>
    /// <returns>The files relative to the workspace, sorted: what COPY and ADD can read, the Dockerfile, the ignore files.</returns>
    public static ImmutableSortedSet<string> Of(
        ImageBuild build,
        Dockerfile dockerfile,
        DockerIgnore? ignore,
        IReadOnlySet<string> files,
        IReadOnlyDictionary<string, string> arguments)
    {
        var prefix = build.Context == "." ? "" : build.Context + "/";
        var inContext = files.Where(file => file.StartsWith(prefix, StringComparison.Ordinal)).Select(file => file[prefix.Length..]);
        // Its path there, or one that no file of the context has.
        var relative = build.Dockerfile.StartsWith(prefix, StringComparison.Ordinal) ? build.Dockerfile[prefix.Length..] : "\0";
        var selected = ContextFiles.Select(dockerfile with { Path = relative }, ignore, inContext, arguments).Select(file => prefix + file);
        string[] outside = [build.Dockerfile, build.Dockerfile + ".dockerignore"];
        return selected.Concat(outside.Where(files.Contains)).ToImmutableSortedSet(StringComparer.Ordinal);
    }
}

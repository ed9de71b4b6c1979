using System.Collections.Immutable;

namespace Berrys.Tools.Dockerfiles;

/// <summary>Finds the files that a build can read.</summary>
public static class ContextFiles
{
    /// <summary>
    /// Selects the files of the context that an image can be made of, and those that say so: the Dockerfile and the
    /// files of ignore rules. A symbolic link is selected itself, not what it points to.
    /// </summary>
    /// <param name="dockerfile">The Dockerfile; its path is relative to the context if it lies there.</param>
    /// <param name="ignore">The ignore rules that hold, or <see langword="null"/>.</param>
    /// <param name="filesInContext">All files of the context, relative to it with forward slashes.</param>
    /// <param name="arguments">The build arguments given, by name.</param>
    /// <returns>The files, sorted.</returns>
    public static ImmutableSortedSet<string> Select(
        Dockerfile dockerfile,
        DockerIgnore? ignore,
        IEnumerable<string> filesInContext,
        IReadOnlyDictionary<string, string> arguments)
    {
        var own = ContextPath.Clean(dockerfile.Path);
        string[] always = [own, own + ".dockerignore", ".dockerignore"];
        var sources = dockerfile.ContextSources(arguments);
        var everything = sources.Any(source => source.Path is null or ".");
        var literal = sources.Select(source => source.Path).OfType<string>().ToHashSet(StringComparer.Ordinal);
        // Whether ** goes over folders depends on Docker's version: take both. A malformed source matches nothing;
        // Docker itself complains of it.
        var patterns = literal.Concat(literal.Select(path => path.Replace("**", "*", StringComparison.Ordinal)))
            .Select(PathPattern.Parse).OfType<PathPattern>().ToList();
        return filesInContext
            .Where(file => always.Contains(file, StringComparer.Ordinal)
                || ((ignore is null || ignore.Includes(file)) && (everything || IsRead(file))))
            .ToImmutableSortedSet(StringComparer.Ordinal);

        bool IsRead(string file) =>
            ContextPath.WithParents(file).Any(literal.Contains) || patterns.Any(pattern => pattern.MatchesOrParent(file));
    }
}

using System.Collections.Immutable;

namespace Berrys.Tools.Dockerfiles;

/// <summary>Finds what a build reads from its context.</summary>
internal static class ContextSourceReader
{
    /// <summary>Finds the sources.</summary>
    /// <param name="dockerfile">The Dockerfile.</param>
    /// <param name="given">The build arguments given.</param>
    /// <returns>The sources in the order they appear.</returns>
    public static ImmutableArray<ContextSource> Read(Dockerfile dockerfile, IReadOnlyDictionary<string, string> given)
    {
        var sources = ImmutableArray.CreateBuilder<ContextSource>();
        foreach (var (instruction, variables) in ScopeWalk.Of(dockerfile, given))
        {
            foreach (var text in Texts(instruction))
            {
                var expanded = variables.Expand(text);
                if (expanded is null || !(instruction.Keyword == "ADD" && IsRemote(expanded)))
                    sources.Add(new ContextSource(text, expanded is null ? null : ContextPath.Clean(expanded), instruction.Line));
            }
        }

        return sources.ToImmutable();
    }

    private static IEnumerable<string> Texts(DockerfileInstruction instruction) => instruction.Keyword switch
    {
        "COPY" or "ADD" when instruction.Flag("from") is null =>
            CopyWords.Read(instruction)[..^1].Where(word => !Heredoc.IsMarker(word)),
        "RUN" => RunMount.Of(instruction)
            .Where(mount => mount.Type == "bind" && mount.From is null)
            .Select(mount => mount.Source ?? "."),
        _ => [],
    };

    private static bool IsRemote(string source) =>
        source.Contains("://", StringComparison.Ordinal) || source.StartsWith("git@", StringComparison.Ordinal);
}

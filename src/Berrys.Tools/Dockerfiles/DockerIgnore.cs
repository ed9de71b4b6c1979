using System.Collections.Immutable;
using Berrys.Pipeline;

namespace Berrys.Tools.Dockerfiles;

/// <summary>
/// The rules of a .dockerignore file (https://docs.docker.com/build/concepts/context/#dockerignore-files): the last rule
/// that matches a path or a folder above it decides.
/// </summary>
public sealed class DockerIgnore
{
    private readonly ImmutableArray<(PathPattern Pattern, bool Includes)> _rules;

    private DockerIgnore(ImmutableArray<(PathPattern Pattern, bool Includes)> rules) => _rules = rules;

    /// <summary>Parses the rules.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="path">Its path, for messages.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="BerrysException">A pattern is malformed; the message begins with FILE:LINE (exit code 2).</exception>
    public static DockerIgnore Parse(string text, string path = ".dockerignore")
    {
        var rules = ImmutableArray.CreateBuilder<(PathPattern Pattern, bool Includes)>();
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            var rule = line.Trim();
            if (line.StartsWith('#') || rule.Length == 0)
                continue;
            var includes = rule[0] == '!';
            var pattern = includes ? rule[1..].Trim() : rule;
            if (pattern.Length == 0)
                throw DockerfileError.At(path, number, "! needs a pattern");
            pattern = ContextPath.Clean(pattern);
            rules.Add((
                PathPattern.Parse(pattern) ?? throw DockerfileError.At(path, number, $"the pattern {pattern} is malformed"),
                includes));
        }

        return new DockerIgnore(rules.ToImmutable());
    }

    /// <summary>The file whose rules hold for a build.</summary>
    /// <param name="dockerfile">The Dockerfile's path.</param>
    /// <param name="context">The context's path, <c>.</c> for the folder that all paths are relative to.</param>
    /// <param name="files">The files that exist, relative to the same folder.</param>
    /// <param name="buildKit">Whether BuildKit builds: it prefers <c>DOCKERFILE.dockerignore</c>.</param>
    /// <returns>The path of the file, or <see langword="null"/> when there is none.</returns>
    public static string? FileFor(string dockerfile, string context, IReadOnlySet<string> files, bool buildKit)
    {
        if (buildKit && files.Contains(dockerfile + ".dockerignore"))
            return dockerfile + ".dockerignore";
        var common = context == "." ? ".dockerignore" : context + "/.dockerignore";
        return files.Contains(common) ? common : null;
    }

    /// <summary>Whether a file of the context is part of the build.</summary>
    /// <param name="path">The file, relative to the context with forward slashes.</param>
    /// <returns>Whether it is.</returns>
    public bool Includes(string path)
    {
        for (var i = _rules.Length - 1; i >= 0; i--)
        {
            if (_rules[i].Pattern.MatchesOrParent(path))
                return _rules[i].Includes;
        }

        return true;
    }
}

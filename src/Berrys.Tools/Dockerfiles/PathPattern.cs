using System.Collections.Immutable;

namespace Berrys.Tools.Dockerfiles;

/// <summary>
/// A path pattern as .dockerignore has it: <c>*</c> and <c>?</c> within one folder, <c>**</c> over any number of folders,
/// <c>[a-z]</c> and <c>[^a-z]</c>, a backslash before a literal character
/// (https://docs.docker.com/build/concepts/context/#syntax, after Go's filepath.Match).
/// </summary>
public sealed class PathPattern
{
    private readonly ImmutableArray<PatternPart> _parts;

    // Most patterns begin with plain text, which settles most paths at once.
    private readonly string _prefix;

    private PathPattern(ImmutableArray<PatternPart> parts)
    {
        _prefix = string.Concat(parts.TakeWhile(part => part.Kind == PatternKind.Literal).Select(part => part.Text));
        _parts = parts[_prefix.Length..];
    }

    /// <summary>Parses a pattern.</summary>
    /// <param name="text">The pattern, normalised (<see cref="ContextPath.Clean"/>).</param>
    /// <returns>The pattern, or <see langword="null"/> when it is malformed.</returns>
    public static PathPattern? Parse(string text)
    {
        var parts = ImmutableArray.CreateBuilder<PatternPart>();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '*' && i + 1 < text.Length && text[i + 1] == '*')
            {
                i += i + 2 < text.Length && text[i + 2] == '/' ? 2 : 1;
                parts.Add(new PatternPart(i == text.Length - 1 ? PatternKind.Rest : PatternKind.Folders));
            }
            else if (c == '*')
            {
                parts.Add(new PatternPart(PatternKind.Star));
            }
            else if (c == '?')
            {
                parts.Add(new PatternPart(PatternKind.Any));
            }
            else if (c == '[')
            {
                var end = text.IndexOf(']', i + 1);
                if (end < 0 || end == i + 1)
                    return null;
                parts.Add(new PatternPart(PatternKind.Set, text[(i + 1)..end]));
                i = end;
            }
            else if (c == '\\')
            {
                if (++i == text.Length)
                    return null;
                parts.Add(new PatternPart(PatternKind.Literal, text[i].ToString()));
            }
            else
            {
                parts.Add(new PatternPart(PatternKind.Literal, c.ToString()));
            }
        }

        return new PathPattern(parts.ToImmutable());
    }

    /// <summary>Whether the pattern matches a whole path.</summary>
    /// <param name="path">A normalised path.</param>
    /// <returns>Whether it does.</returns>
    public bool Matches(string path)
    {
        if (!path.StartsWith(_prefix, StringComparison.Ordinal))
            return false;
        if (_parts.Length == 0)
            return path.Length == _prefix.Length;
        // Where in the path the parts so far may end; at most path.Length + 1 places, so no pattern is slow.
        var places = new bool[path.Length + 1];
        places[_prefix.Length] = true;
        foreach (var part in _parts)
            places = part.Advance(places, path);
        return places[path.Length];
    }

    /// <summary>Whether the pattern matches a path or a folder above it.</summary>
    /// <param name="path">A normalised path.</param>
    /// <returns>Whether it does.</returns>
    public bool MatchesOrParent(string path) => ContextPath.WithParents(path).Any(Matches);
}

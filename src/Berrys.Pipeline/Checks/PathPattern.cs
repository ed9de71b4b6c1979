using System.Collections.Immutable;

namespace Berrys.Pipeline.Checks;

/// <summary>One pattern of <see cref="InputPatterns"/>, ready to be compared with paths.</summary>
internal sealed class PathPattern
{
    private const string AnyFolders = "**";
    private readonly ImmutableArray<string> _parts;

    private PathPattern(string start, ImmutableArray<string> parts) => (Start, _parts) = (start, parts);

    /// <summary>The file or folder that everything it matches is, or lies in; empty for the workspace.</summary>
    public string Start { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">The pattern, without <c>!</c>.</param>
    /// <param name="folder">The folder that it is relative to; signs in it stand for themselves.</param>
    /// <returns>The pattern.</returns>
    /// <exception cref="BerrysException">It leads out of the workspace (exit code 2).</exception>
    public static PathPattern Parse(string pattern, string folder)
    {
        var literal = folder.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(name => name != ".").ToList();
        var parts = new List<string>();
        foreach (var part in pattern.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "."))
        {
            var behind = parts.Count > 0 ? parts : literal;
            if (part != "..")
                parts.Add(part);
            else if (behind.Count > 0)
                behind.RemoveAt(behind.Count - 1);
            else
                throw new BerrysException(ExitCode.Usage, $"The input pattern '{pattern}' of {folder} leads out of the workspace.", "Correct it in pipeline.yaml.");
        }

        var plain = parts.TakeWhile(part => !part.AsSpan().ContainsAny('*', '?')).Count();
        return new(string.Join('/', literal.Concat(parts.Take(plain))), [.. parts.Skip(plain)]);
    }

    /// <summary>Whether it matches a file or a folder above it.</summary>
    /// <param name="path">A path from the workspace on.</param>
    /// <returns><see langword="true"/> when it matches.</returns>
    public bool Matches(ReadOnlySpan<char> path)
    {
        if (!path.StartsWith(Start, StringComparison.Ordinal) || (Start.Length > 0 && path.Length > Start.Length && path[Start.Length] != '/'))
            return false;
        var rest = path[Start.Length..].TrimStart('/');
        return _parts switch
        {
            [] => true,
            [AnyFolders, var name] when name != AnyFolders => AnyNameMatches(name, rest),
            _ => rest.Length > 0 && Matches(_parts.AsSpan(), rest.ToString().Split('/')),
        };
    }

    private static bool AnyNameMatches(string pattern, ReadOnlySpan<char> path)
    {
        foreach (var range in path.Split('/'))
        {
            if (NameMatches(pattern, path[range]))
                return true;
        }

        return false;
    }

    // The set of numbers of parts that can be used up after each name; linear in names times parts, whatever the pattern.
    private static bool Matches(ReadOnlySpan<string> parts, ReadOnlySpan<string> names)
    {
        var reached = new bool[parts.Length + 1];
        reached[0] = true;
        PassFolders(reached, parts);
        foreach (var name in names)
        {
            if (reached[^1])
                return true;
            var next = new bool[parts.Length + 1];
            for (var i = 0; i < parts.Length; i++)
            {
                if (!reached[i])
                    continue;
                if (parts[i] == AnyFolders)
                    next[i] = true;
                else if (NameMatches(parts[i], name))
                    next[i + 1] = true;
            }

            PassFolders(next, parts);
            reached = next;
        }

        return reached[^1];
    }

    private static void PassFolders(bool[] reached, ReadOnlySpan<string> parts)
    {
        for (var i = 0; i < parts.Length; i++)
            reached[i + 1] |= reached[i] && parts[i] == AnyFolders;
    }

    private static bool NameMatches(string pattern, ReadOnlySpan<char> name)
    {
        var (p, n, star, mark) = (0, 0, -1, 0);
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
                (star, mark, p) = (p, n, p + 1);
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == name[n]))
                (p, n) = (p + 1, n + 1);
            else if (star >= 0)
                (p, mark, n) = (star + 1, mark + 1, mark + 1);
            else
                return false;
        }

        return pattern.AsSpan(p).Trim('*').IsEmpty;
    }
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Berrys.Tools.Requirements;

/// <summary>One clause of a version specifier (PEP 440), such as <c>&gt;=1.2</c>.</summary>
/// <param name="Operator">The comparison.</param>
/// <param name="Version">The version compared with, as written, with a star for a prefix.</param>
public sealed partial record VersionSpecifier(string Operator, string Version)
{
    /// <summary>Parses clauses separated by commas.</summary>
    /// <param name="text">Such as <c>&gt;=1.2, !=1.3.*</c>; empty for any version.</param>
    /// <returns>The clauses, or <see langword="null"/> when one is malformed.</returns>
    public static ImmutableArray<VersionSpecifier>? ParseAll(string text)
    {
        var clauses = ImmutableArray.CreateBuilder<VersionSpecifier>();
        if (text.Trim().Length > 0)
            foreach (var part in text.TrimEnd().TrimEnd(',').Split(','))
            {
                if (Clause().Match(part) is not { Success: true } match)
                    return null;
                var clause = new VersionSpecifier(match.Groups["operator"].Value, match.Groups["version"].Value);
                if (!clause.IsWellFormed())
                    return null;
                clauses.Add(clause);
            }
        return clauses.ToImmutable();
    }

    /// <summary>Whether a version satisfies the clause; an installed pre-release counts like any version.</summary>
    /// <param name="version">The version, as the distribution says it.</param>
    /// <returns>True when it does; a version that PEP 440 does not know satisfies only <c>===</c>.</returns>
    public bool IsSatisfiedBy(string version)
    {
        if (Operator == "===")
            return string.Equals(version, Version, StringComparison.OrdinalIgnoreCase);
        if (PythonVersion.Parse(version) is not { } candidate)
            return false;
        var isPrefix = Version.EndsWith(".*", StringComparison.Ordinal);
        var wanted = PythonVersion.Parse(isPrefix ? Version[..^2] : Version)!;
        var withoutLabel = candidate.Public();
        return Operator switch
        {
            "==" => Matches(),
            "!=" => !Matches(),
            "<=" => withoutLabel.CompareTo(wanted) <= 0,
            ">=" => withoutLabel.CompareTo(wanted) >= 0,
            // 1.0rc1 is no version before 1.0, nor 1.0.post1 one after it, in the sense of somebody who excludes 1.0.
            "<" => candidate.CompareTo(wanted) < 0 && (wanted.IsPrerelease || !candidate.IsPrerelease || !candidate.Base().Equals(wanted.Base())),
            ">" => withoutLabel.CompareTo(wanted) > 0 && (wanted.IsPostRelease || !candidate.IsPostRelease || !candidate.Base().Equals(wanted.Base())),
            _ => withoutLabel.CompareTo(wanted) >= 0 && candidate.StartsWith(PythonVersion.Parse(CompatiblePrefix(wanted))!),
        };

        bool Matches() => isPrefix ? candidate.StartsWith(wanted) : (wanted.IsLocal ? candidate : withoutLabel).Equals(wanted);
    }

    /// <inheritdoc />
    public override string ToString() => Operator + Version;

    /// <summary>Compatible with 1.4.2 means 1.4.*: all numbers but the last, with the epoch.</summary>
    private string CompatiblePrefix(PythonVersion wanted)
    {
        var epoch = Version.Contains('!', StringComparison.Ordinal) ? Version[..(Version.IndexOf('!', StringComparison.Ordinal) + 1)] : "";
        return epoch + string.Join('.', wanted.Release[..^1]);
    }

    private bool IsWellFormed()
    {
        if (Operator == "===")
            return true;
        if (Version.EndsWith(".*", StringComparison.Ordinal))
            return Operator is "==" or "!=" && PythonVersion.Parse(Version[..^2]) is not null;
        return PythonVersion.Parse(Version) is { } version && (Operator != "~=" || version.Release.Length > 1);
    }

    [GeneratedRegex(@"^\s*(?<operator>===|~=|==|!=|<=|>=|<|>)\s*(?<version>[^\s,;]+)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();
}

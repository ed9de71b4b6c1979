using System.Collections.Immutable;

namespace Berrys.Tools.Requirements;

/// <summary>One line of a requirements file.</summary>
/// <param name="Name">The distribution's name as written; for an URL or folder without one, that itself.</param>
/// <param name="File">The file it is in.</param>
/// <param name="Line">Its first line, from 1.</param>
public sealed record Requirement(string Name, string File, int Line)
{
    /// <summary>The name in the form in which names are compared (PEP 503).</summary>
    public string NormalizedName => PackageName.Normalize(Name);

    /// <summary>The optional features asked for, in brackets after the name.</summary>
    public ImmutableSortedSet<string> Extras { get; init; } = [];

    /// <summary>The clauses that its version must satisfy, all of them.</summary>
    public ImmutableArray<VersionSpecifier> Specifiers { get; init; } = [];

    /// <summary>The environments it is for (PEP 508), or <see langword="null"/> for all.</summary>
    public string? Marker { get; init; }

    /// <summary>Where it comes from, when it is named by URL or folder.</summary>
    public string? Source { get; init; }

    /// <summary>Whether it is installed in place (<c>-e</c>).</summary>
    public bool Editable { get; init; }

    /// <summary>Whether it is from a constraints file: it restricts, but asks for nothing.</summary>
    public bool IsConstraint { get; init; }

    /// <summary>The version that it pins, or <see langword="null"/> when it leaves a choice.</summary>
    public string? Pin => Specifiers is [{ Operator: "==" or "===", Version: var version }] && !version.EndsWith(".*", StringComparison.Ordinal) ? version : null;

    /// <summary>Whether an installed version satisfies it.</summary>
    /// <param name="version">The version as the distribution says it.</param>
    /// <returns>True when it satisfies all clauses.</returns>
    public bool IsSatisfiedBy(string version) => Specifiers.All(clause => clause.IsSatisfiedBy(version));
}

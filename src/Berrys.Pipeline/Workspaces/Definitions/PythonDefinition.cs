using System.Collections.Immutable;

namespace Berrys.Pipeline.Workspaces.Definitions;

/// <summary>The section <c>python</c>.</summary>
public sealed record PythonDefinition
{
    /// <summary>The version the platform is written for, as <c>MAJOR.MINOR</c>.</summary>
    public string Version { get; init; } = "3.10";

    /// <summary>
    /// Debian packages that stand in for pinned distributions, by normalised name (lower case, runs of <c>-_.</c> as one
    /// hyphen, as PEP 503 says).
    /// </summary>
    public ImmutableSortedDictionary<string, string> Packages { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}

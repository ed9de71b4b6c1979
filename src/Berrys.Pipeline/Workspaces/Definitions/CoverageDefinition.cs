using System.Collections.Immutable;

namespace Berrys.Pipeline.Workspaces.Definitions;

/// <summary>The section <c>coverage</c>: how much of the code the unit tests must reach, in percent of lines.</summary>
public sealed record CoverageDefinition
{
    /// <summary>The least coverage over all services together; <see langword="null"/> when none is asked for.</summary>
    public double? Minimum { get; init; }

    /// <summary>The least coverage of single services and shared libraries, by name.</summary>
    public ImmutableSortedDictionary<string, double> Services { get; init; } =
        ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal);
}

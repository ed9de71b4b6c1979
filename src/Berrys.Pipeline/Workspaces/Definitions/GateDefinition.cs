using System.Collections.Immutable;

namespace Berrys.Pipeline.Workspaces.Definitions;

/// <summary>The section <c>gate</c>: which findings refuse.</summary>
public sealed record GateDefinition
{
    /// <summary>The word for a threshold that every finding reaches.</summary>
    public const string Any = "any";

    /// <summary>The word for a threshold that no finding reaches.</summary>
    public const string Never = "never";

    /// <summary>From which severity on a finding refuses, by scanner: <c>any</c>, <c>low</c>, <c>medium</c>, <c>high</c>, <c>critical</c> or <c>never</c>.</summary>
    public ImmutableSortedDictionary<string, string> Thresholds { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Whether findings that the base branch has too do not refuse.</summary>
    public bool OnlyNew { get; init; }

    /// <summary>Whether a vulnerable package that no version mends does not refuse.</summary>
    public bool OnlyFixable { get; init; }

    /// <summary>Reports of other tools.</summary>
    public ImmutableArray<SarifDefinition> Sarif { get; init; } = [];
}

using System.Collections.Immutable;

namespace Berrys.Pipeline.Workspaces.Definitions;

/// <summary>One entry of <c>checks</c>: a command that runs once per service, in the service's folder.</summary>
public sealed record CheckDefinition
{
    /// <summary>How long a check may take when it sets no deadline.</summary>
    public static readonly TimeSpan DefaultDeadline = TimeSpan.FromMinutes(10);

    /// <summary>The name as written.</summary>
    public required string Name { get; init; }

    /// <summary>The target that it becomes, in Pascal case.</summary>
    public required string Target { get; init; }

    /// <summary>Whether it stands in for the built-in check of that target.</summary>
    public bool ReplacesBuiltIn { get; init; }

    /// <summary>The words of <c>run</c>: the executable and its arguments, before <c>{service}</c> and <c>{path}</c> are put in.</summary>
    public required ImmutableArray<string> Words { get; init; }

    /// <summary>Patterns of input files relative to the service's folder; empty means that the outcome is never cached.</summary>
    public ImmutableArray<string> Inputs { get; init; } = [];

    /// <summary>Output files and folders relative to the service's folder.</summary>
    public ImmutableArray<string> Outputs { get; init; } = [];

    /// <summary>
    /// Environment variables that the outcome depends on; <see langword="null"/> as value means that the variable is
    /// taken from the surroundings.
    /// </summary>
    public ImmutableSortedDictionary<string, string?> Environment { get; init; } =
        ImmutableSortedDictionary.Create<string, string?>(StringComparer.Ordinal);

    /// <summary>Names of the components it runs for; <see langword="null"/> means the default of its kind.</summary>
    public ImmutableArray<string>? Services { get; init; }

    /// <summary>How long it may take for one service.</summary>
    public TimeSpan Deadline { get; init; } = DefaultDeadline;

    /// <summary>
    /// Whether it runs for a component: one that it names; without names every service, and, for a check that stands in
    /// for a built-in one, every shared library too.
    /// </summary>
    /// <param name="component">The service or shared library.</param>
    /// <returns><see langword="true"/> when it runs for it.</returns>
    public bool AppliesTo(Component component) => Services is { } names
        ? names.Contains(component.Name)
        : component is Service || ReplacesBuiltIn;
}

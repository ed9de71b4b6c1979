using System.Collections.Immutable;

namespace Berrys.Tools.Compose;

/// <summary>A service of a compose file.</summary>
public sealed record ComposeService
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The line that it begins on.</summary>
    public required int Line { get; init; }

    /// <summary>Its image with variables substituted, or <see langword="null"/> when only its build names one.</summary>
    public string? Image { get; init; }

    /// <summary>How its image is built, or <see langword="null"/> when it is not.</summary>
    public ComposeBuild? Build { get; init; }

    /// <summary>The services that are started before it.</summary>
    public ImmutableSortedSet<string> DependsOn { get; init; } = [];
}

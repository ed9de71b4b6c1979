using System.Collections.Immutable;

namespace Berrys.Tools.Compose;

/// <summary>One service of a compose file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Line">Its line in the file, from 1.</param>
public sealed record ComposeService(string Name, long Line)
{
    /// <summary>Its image, or <see langword="null"/> when Compose names it.</summary>
    public string? Image { get; init; }

    /// <summary>How its image is built, or <see langword="null"/> when it is not built.</summary>
    public ComposeBuild? Build { get; init; }

    /// <summary>The services that it starts after.</summary>
    public ImmutableSortedSet<string> DependsOn { get; init; } = [];
}

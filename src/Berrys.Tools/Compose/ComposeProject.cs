using System.Collections.Immutable;

namespace Berrys.Tools.Compose;

/// <summary>What all Compose commands of a run have in common.</summary>
public sealed record ComposeProject
{
    /// <summary>The Compose program.</summary>
    public required ComposeTool Tool { get; init; }

    /// <summary>The project's name, which begins the name of every container and network.</summary>
    public required string Name { get; init; }

    /// <summary>The compose files, a later one overriding earlier ones; absolute or relative to <see cref="Folder"/>.</summary>
    public required ImmutableArray<string> Files { get; init; }

    /// <summary>The folder that relative paths in compose files start from and that commands run in, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>Variables for the compose file; <see langword="null"/> removes one.</summary>
    public ImmutableSortedDictionary<string, string?> Environment { get; init; } =
        ImmutableSortedDictionary.Create<string, string?>(StringComparer.Ordinal);

    /// <summary>Names of variables in <see cref="Environment"/> whose values must never be shown.</summary>
    public ImmutableSortedSet<string> SecretVariables { get; init; } = [];
}

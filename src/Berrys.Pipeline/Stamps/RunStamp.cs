using System.Collections.Immutable;

namespace Berrys.Pipeline.Stamps;

/// <summary>
/// Everything that a run which has nothing left to do depends on. As long as all of it is as it was, the same command has
/// nothing to do again, and nothing but this needs to be looked at.
/// </summary>
public sealed record RunStamp
{
    /// <summary>Which program, called how and in which surroundings: another text, another run.</summary>
    public required string Identity { get; init; }

    /// <summary>Names of the environment variables that <see cref="Surroundings"/> is made of.</summary>
    public ImmutableArray<string> Variables { get; init; } = [];

    /// <summary>Random bytes that <see cref="Surroundings"/> begins with, so that no value can be looked up in a table.</summary>
    public ImmutableArray<byte> Salt { get; init; } = [];

    /// <summary>A hash of the salt and the variables' values.</summary>
    public ImmutableArray<byte> Surroundings { get; init; } = [];

    /// <summary>What is to be said when nothing changed.</summary>
    public string Summary { get; init; } = "";

    /// <summary>What is to be written when nothing changed.</summary>
    public ImmutableArray<StampedDocument> Documents { get; init; } = [];

    /// <summary>The files and folders that must be as they were.</summary>
    public ImmutableArray<WatchedFile> Watched { get; init; } = [];
}

using System.Collections.Immutable;

namespace Berrys.Pipeline.Workspaces.Definitions;

/// <summary>The section <c>signing</c>: whose signatures on releases count.</summary>
public sealed record SigningDefinition
{
    /// <summary>The files of the public keys that are trusted, relative to the workspace.</summary>
    public ImmutableArray<string> PublicKeys { get; init; } = [];

    /// <summary>Whether a release must be signed by one of them before it is deployed.</summary>
    public bool Required { get; init; }
}

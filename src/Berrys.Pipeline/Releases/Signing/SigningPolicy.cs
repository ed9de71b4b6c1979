using System.Collections.Immutable;
using Berrys.Pipeline.Workspaces.Definitions;

namespace Berrys.Pipeline.Releases.Signing;

/// <summary>Whose signatures count, and whether there must be one.</summary>
/// <param name="Keys">The keys that are trusted.</param>
/// <param name="Required">Whether what is not signed by one of them is refused.</param>
public sealed record SigningPolicy(ImmutableArray<TrustedKey> Keys, bool Required)
{
    /// <summary>The policy of pipeline.yaml.</summary>
    /// <param name="definition">Its section <c>signing</c>.</param>
    /// <param name="read">Reads a file of the workspace, named relative to it.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="BerrysException">A file holds no public key (exit code 2).</exception>
    public static SigningPolicy Of(SigningDefinition definition, Func<string, string> read) =>
        new([.. definition.PublicKeys.Select(path => TrustedKey.Parse(read(path), path)).DistinctBy(key => key.Id)], definition.Required);
}

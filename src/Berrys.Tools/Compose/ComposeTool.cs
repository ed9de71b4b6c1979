using System.Collections.Immutable;

namespace Berrys.Tools.Compose;

/// <summary>How Compose is started: as <c>docker-compose</c>, or as a plugin by <c>docker compose</c>.</summary>
/// <param name="Executable">The program's path.</param>
/// <param name="PrefixArguments">What precedes Compose's own arguments: nothing, or <c>compose</c>.</param>
/// <param name="Version">Its version.</param>
public sealed record ComposeTool(string Executable, ImmutableArray<string> PrefixArguments, string Version);

using System.Collections.Immutable;

namespace Berrys.Rehearsal.Registry;

/// <summary>An image of a repository.</summary>
/// <param name="Digest">The digest of its manifest.</param>
/// <param name="PushedAt">When it was pushed.</param>
/// <param name="Tags">Its tags, sorted.</param>
internal sealed record StoredImage(string Digest, DateTimeOffset PushedAt, ImmutableArray<string> Tags);

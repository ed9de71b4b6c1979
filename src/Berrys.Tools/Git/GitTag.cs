using System.Collections.Immutable;

namespace Berrys.Tools.Git;

/// <summary>A tag on a commit, annotated or not.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Commit">The commit's full id.</param>
/// <param name="Parents">The commit's parents, the first one first.</param>
public sealed record GitTag(string Name, string Commit, ImmutableArray<string> Parents);

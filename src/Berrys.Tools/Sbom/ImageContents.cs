using System.Collections.Immutable;

namespace Berrys.Tools.Sbom;

/// <summary>What an image says about itself and about what is installed in it.</summary>
/// <param name="Created">When it says that it was made; <see langword="null"/> when it does not.</param>
/// <param name="Files">The files that say what is installed, as text, by path relative to the image's root.</param>
public sealed record ImageContents(DateTimeOffset? Created, ImmutableSortedDictionary<string, string> Files);

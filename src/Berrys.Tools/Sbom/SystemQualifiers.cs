using System.Collections.Immutable;
using Berrys.Pipeline.Releases.Sboms;

namespace Berrys.Tools.Sbom;

/// <summary>The qualifiers in the URLs of an operating system's packages.</summary>
internal static class SystemQualifiers
{
    /// <summary>Makes them.</summary>
    /// <param name="architecture">The package's architecture; empty when it has none.</param>
    /// <param name="system">The system, or <see langword="null"/>.</param>
    /// <returns>Its architecture and distribution.</returns>
    public static ImmutableSortedDictionary<string, string> Of(string architecture, SbomSystem? system) =>
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            .Add("arch", architecture)
            .Add("distro", system?.Distribution ?? "");
}

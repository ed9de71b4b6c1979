using System.Collections.Immutable;

namespace Berrys.Pipeline.Releases.Sboms;

/// <summary>A package in an image. Its texts are fit to be shown: whoever read them from the image has seen to that.</summary>
/// <param name="Url">The package's URL, by which components are told apart.</param>
/// <param name="Name">Its name as its metadata says it.</param>
/// <param name="Version">Its version; empty when the metadata has none.</param>
public sealed record SbomComponent(PackageUrl Url, string Name, string Version)
{
    /// <summary>Its licences; empty when the metadata says none.</summary>
    public ImmutableArray<SbomLicence> Licences { get; init; } = [];

    /// <summary>The files of the image that say that it is installed, absolute.</summary>
    public ImmutableSortedSet<string> Locations { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The source package that it was built from, as <c>NAME VERSION</c>, where that differs; vulnerabilities of Debian are listed by it.</summary>
    public string? Source { get; init; }
}

/// <summary>A licence.</summary>
/// <param name="Text">A name, or an SPDX licence expression.</param>
/// <param name="IsExpression">Whether it is an SPDX licence expression.</param>
public sealed record SbomLicence(string Text, bool IsExpression);

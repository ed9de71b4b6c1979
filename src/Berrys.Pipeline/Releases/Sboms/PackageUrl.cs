using System.Collections.Immutable;
using System.Text;

namespace Berrys.Pipeline.Releases.Sboms;

/// <summary>A package URL, which names a package in every ecosystem's vulnerability database (https://github.com/package-url/purl-spec).</summary>
/// <param name="Type">The ecosystem, such as <c>deb</c> or <c>pypi</c>, in lower case.</param>
/// <param name="Namespace">Who distributes it, such as <c>debian</c>; <see langword="null"/> when the ecosystem has no such thing.</param>
/// <param name="Name">The package's name in the form that the ecosystem compares names in.</param>
/// <param name="Version">The version; <see langword="null"/> when it is not known.</param>
public sealed record PackageUrl(string Type, string? Namespace, string Name, string? Version)
{
    /// <summary>What tells packages of the same name and version apart, by name in lower case; empty values are left out.</summary>
    public ImmutableSortedDictionary<string, string> Qualifiers { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The URL in canonical form.</summary>
    /// <returns>Such as <c>pkg:deb/debian/bash@5.2.15-2%2Bb2?arch=amd64&amp;distro=debian-12</c>.</returns>
    public override string ToString()
    {
        var url = new StringBuilder("pkg:").Append(Type).Append('/');
        foreach (var segment in (Namespace ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries))
            url.Append(Encode(segment)).Append('/');
        url.Append(Encode(Name));
        if (!string.IsNullOrEmpty(Version))
            url.Append('@').Append(Encode(Version));
        var separator = '?';
        foreach (var (name, value) in Qualifiers.Where(qualifier => qualifier.Value.Length > 0))
        {
            url.Append(separator).Append(name).Append('=').Append(Encode(value));
            separator = '&';
        }

        return url.ToString();
    }

    /// <summary>Encodes a part: letters, digits and <c>. - _ ~ :</c> stay, everything else is its UTF-8 in percent signs.</summary>
    /// <param name="text">The part.</param>
    /// <returns>The part as it stands in a URL.</returns>
    public static string Encode(string text) => Uri.EscapeDataString(text).Replace("%3A", ":", StringComparison.Ordinal);
}

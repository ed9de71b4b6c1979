using System.Collections.Immutable;
using Berrys.Pipeline.Caching;

namespace Berrys.Tools.Debian;

/// <summary>
/// An image made from Debian's archive in place of one that cannot be pulled, as a value.
/// Its tag is a hash of its recipe, so that it is made once.
/// </summary>
public sealed record DebianImage
{
    // Another number makes all images new: for changes of how a recipe is carried out.
    private const string FormatVersion = "1";

    /// <summary>The image that it stands in for, such as <c>python</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Debian's release, such as <c>bookworm</c>.</summary>
    public required string Suite { get; init; }

    /// <summary>Debian packages, extracted with what they depend on.</summary>
    public required ImmutableSortedSet<string> Packages { get; init; }

    /// <summary>Shell lines that run in the new root's folder (<c>$1</c>) once the packages are extracted.</summary>
    public ImmutableArray<string> Hooks { get; init; } = [];

    /// <summary>Files to put in: path in the image to text, mode 0755.</summary>
    public ImmutableSortedDictionary<string, string> Files { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Dockerfile instructions for the import, such as <c>USER 999</c>.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];

    /// <summary>The reference under which the engine keeps it.</summary>
    public string Reference => $"berrys/{Name}-debian:key-{Key}";

    private string Key
    {
        get
        {
            using var hash = new FieldHash();
            hash.Add("format", FormatVersion);
            hash.Add("name", Name);
            hash.Add("suite", Suite);
            foreach (var package in Packages)
                hash.Add("package", package);
            foreach (var hook in Hooks)
                hash.Add("hook", hook);
            foreach (var (path, text) in Files)
                hash.Add("file " + path, text);
            foreach (var change in Changes)
                hash.Add("change", change);
            return hash.ToHexadecimal()[..16];
        }
    }
}

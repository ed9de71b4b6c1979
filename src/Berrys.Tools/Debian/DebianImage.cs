using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Berrys.Tools.Debian;

/// <summary>
/// An image made from Debian's archive in place of one that cannot be pulled, as a value.
/// Its tag is a hash of its recipe, so that it is made once.
/// </summary>
public sealed record DebianImage
{
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
            var recipe = string.Join('\0', [Name, Suite, .. Packages, "|", .. Hooks, "|", .. Files.Select(file => $"{file.Key}={file.Value}"), "|", .. Changes]);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(recipe)))[..16];
        }
    }
}

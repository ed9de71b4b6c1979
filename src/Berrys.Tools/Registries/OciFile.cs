using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Berrys.Tools.Registries;

/// <summary>A file of an artifact.</summary>
/// <param name="Name">Its name, with forward slashes.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
public sealed partial record OciFile(string Name, string MediaType, ReadOnlyMemory<byte> Content)
{
    /// <summary>The digest of its bytes, <c>sha256:…</c>.</summary>
    public string Digest => DigestOf(Content.Span);

    /// <summary>The digest of bytes.</summary>
    /// <param name="content">The bytes.</param>
    /// <returns>Such as <c>sha256:e3b0…</c>.</returns>
    public static string DigestOf(ReadOnlySpan<byte> content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Whether a text is a digest as <see cref="DigestOf"/> writes it, and so fit to be a part of an address.</summary>
    /// <param name="text">Any text.</param>
    /// <returns><see langword="true"/> for one.</returns>
    public static bool IsDigest(string text) => Sha256().IsMatch(text);

    [GeneratedRegex(@"\Asha256:[0-9a-f]{64}\z")]
    private static partial Regex Sha256();
}

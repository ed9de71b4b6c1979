using System.Security.Cryptography;

namespace Berrys.Tools.Registries;

/// <summary>A file of an artifact.</summary>
/// <param name="Name">Its name, with forward slashes.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record OciFile(string Name, string MediaType, ReadOnlyMemory<byte> Content)
{
    /// <summary>The digest of its bytes, <c>sha256:…</c>.</summary>
    public string Digest => DigestOf(Content.Span);

    /// <summary>The digest of bytes.</summary>
    /// <param name="content">The bytes.</param>
    /// <returns>Such as <c>sha256:e3b0…</c>.</returns>
    public static string DigestOf(ReadOnlySpan<byte> content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));
}

using System.Security.Cryptography;
using System.Text;

namespace Berrys.Pipeline.Caching.Remote;

/// <summary>Signs entries (HMAC-SHA-256), so that a store can keep them but not make any.</summary>
/// <param name="key">The key that all who trust each other have; <see langword="null"/> signs nothing and asks for nothing.</param>
public sealed class EntrySignature(string? key)
{
    private const int Length = 64;
    private readonly byte[]? _key = string.IsNullOrEmpty(key) ? null : Encoding.UTF8.GetBytes(key);

    /// <summary>Signs an entry.</summary>
    /// <param name="entry">The entry's text.</param>
    /// <returns>The text, with the signature as its last line where there is a key.</returns>
    public byte[] Sign(byte[] entry) => _key is null ? entry : [.. entry, .. Encoding.ASCII.GetBytes(Of(_key, entry) + "\n")];

    /// <summary>Takes the signature off.</summary>
    /// <param name="text">What came from a store.</param>
    /// <returns>The entry's text, or <see langword="null"/> when it is not signed with the key.</returns>
    public ReadOnlyMemory<byte>? Open(ReadOnlyMemory<byte> text)
    {
        if (_key is null)
            return text;
        if (text.Length < Length + 1)
            return null;
        var entry = text[..^(Length + 1)];
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Of(_key, entry.Span)), text.Span[^(Length + 1)..^1]) ? entry : null;
    }

    private static string Of(byte[] key, ReadOnlySpan<byte> entry) => Convert.ToHexStringLower(HMACSHA256.HashData(key, entry));
}

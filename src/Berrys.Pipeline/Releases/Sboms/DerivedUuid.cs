using System.Security.Cryptography;
using System.Text;

namespace Berrys.Pipeline.Releases.Sboms;

/// <summary>UUIDs that follow from a text: version 5 of RFC 9562, section 5.5.</summary>
public static class DerivedUuid
{
    // A version 4 UUID drawn once, so that ours are nobody else's.
    private static readonly Guid Namespace = new("5b8e4f1a-6a0f-4a54-9d0b-3c7d2e9f8a61");

    /// <summary>Derives a UUID.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The same one for the same text.</returns>
    public static Guid Of(string text) => Of(Namespace, text);

    /// <summary>Derives a UUID.</summary>
    /// <param name="space">The namespace.</param>
    /// <param name="text">The name in it.</param>
    /// <returns>The same one for the same text.</returns>
    internal static Guid Of(Guid space, string text)
    {
        byte[] name = [.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(text)];
#pragma warning disable CA5350 // The algorithm is the RFC's; nothing relies on it being hard to break.
        var hash = SHA1.HashData(name)[..16];
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}

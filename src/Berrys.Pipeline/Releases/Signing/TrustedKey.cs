using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Berrys.Pipeline.Releases.Signing;

/// <summary>A public key of ECDSA on the curve P-256.</summary>
/// <param name="Id">The SHA-256 of its SubjectPublicKeyInfo, 64 hexadecimal digits: <c>openssl pkey -pubin -outform DER | sha256sum</c>.</param>
/// <param name="Encoded">Its SubjectPublicKeyInfo in DER.</param>
/// <param name="Source">Where it comes from, for messages.</param>
public sealed record TrustedKey(string Id, ImmutableArray<byte> Encoded, string Source)
{
    private const string Curve = "1.2.840.10045.3.1.7";

    /// <summary>Reads a key.</summary>
    /// <param name="pem">A public key in PEM (<c>PUBLIC KEY</c>).</param>
    /// <param name="source">Where it comes from, for messages.</param>
    /// <returns>The key.</returns>
    /// <exception cref="BerrysException">It is no such key, or a private one (exit code 2).</exception>
    public static TrustedKey Parse(string pem, string source)
    {
        if (pem.Contains("PRIVATE KEY", StringComparison.Ordinal))
        {
            throw new BerrysException(
                ExitCode.Usage,
                $"{source} holds a private key, and signing.public-keys is for public ones. Whoever can read the workspace has it: take it out, and make a new one.",
                "openssl pkey -in KEY -pubout writes the public part.");
        }

        try
        {
            using var key = ECDsa.Create();
            key.ImportFromPem(pem);
            if (IsP256(key))
                return Of(key, source);
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            // Said below.
        }

        throw new BerrysException(
            ExitCode.Usage, $"{source} holds no public key that can be used: expected ECDSA on P-256 in PEM.", "openssl pkey -in KEY -pubout writes the public part of a private key.");
    }

    /// <summary>Whether a signature is this key's over these bytes.</summary>
    /// <param name="data">The bytes.</param>
    /// <param name="signature">The signature, in DER.</param>
    /// <returns>Whether it is; garbage is not.</returns>
    public bool Verifies(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(Encoded.AsSpan(), out _);
            return key.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    internal static TrustedKey Of(ECDsa key, string source)
    {
        var encoded = key.ExportSubjectPublicKeyInfo();
        return new(Convert.ToHexStringLower(SHA256.HashData(encoded)), [.. encoded], source);
    }

    internal static bool IsP256(ECDsa key) => key.ExportParameters(false).Curve is { IsNamed: true, Oid: var oid } && oid.Value == Curve;
}

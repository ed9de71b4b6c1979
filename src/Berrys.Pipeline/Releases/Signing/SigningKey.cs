using System.Security.Cryptography;

namespace Berrys.Pipeline.Releases.Signing;

/// <summary>A private key of ECDSA on the curve P-256, which signs SHA-256 hashes. Neither it nor its PEM text is ever shown.</summary>
public sealed class SigningKey : IDisposable
{
    private readonly ECDsa _key;

    private SigningKey(ECDsa key) => (_key, Public) = (key, TrustedKey.Of(key, "the signing key"));

    /// <summary>Its public part, which verifies what it signed.</summary>
    public TrustedKey Public { get; }

    /// <summary>Its name in envelopes: the SHA-256 of the public key's SubjectPublicKeyInfo in DER, 64 hexadecimal digits.</summary>
    public string Id => Public.Id;

    /// <summary>Reads a key.</summary>
    /// <param name="pem">A private key in PEM: PKCS#8, encrypted PKCS#8, or SEC 1 (<c>EC PRIVATE KEY</c>).</param>
    /// <param name="password">The password of an encrypted one.</param>
    /// <param name="source">Where it comes from, for messages.</param>
    /// <returns>The key.</returns>
    /// <exception cref="BerrysException">It is no such key, or the password is wrong (exit code 2); the message holds nothing of either.</exception>
    public static SigningKey Parse(string pem, string? password, string source)
    {
        var encrypted = pem.Contains("ENCRYPTED PRIVATE KEY", StringComparison.Ordinal);
        ECDsa? key = null;
        try
        {
            key = ECDsa.Create();
            if (encrypted)
                key.ImportFromEncryptedPem(pem, password ?? "");
            else
                key.ImportFromPem(pem);
            // A public key alone can be imported too, and fails only when it is to sign.
            if (TrustedKey.IsP256(key) && key.SignHash(new byte[SHA256.HashSizeInBytes]).Length > 0)
            {
                var made = new SigningKey(key);
                key = null;
                return made;
            }
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            // Said below, without the error: its text is not ours.
        }
        finally
        {
            key?.Dispose();
        }

        throw new BerrysException(
            ExitCode.Usage,
            $"{source} holds no private key that can be used: expected ECDSA on P-256 in PEM{(encrypted ? ", and its password" : "")}.",
            "openssl ecparam -name prime256v1 -genkey -noout makes one; see docs/supply-chain.md.");
    }

    /// <summary>Signs bytes.</summary>
    /// <param name="data">The bytes.</param>
    /// <returns>The signature in DER, as OpenSSL and cosign take it.</returns>
    public byte[] Sign(ReadOnlySpan<byte> data) => _key.SignData(data.ToArray(), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    /// <inheritdoc />
    public void Dispose() => _key.Dispose();
}

using System.Security.Cryptography;
using System.Text;
using Berrys.Pipeline.Releases.Signing;

namespace Berrys.Pipeline.Tests.Releases.Signing;

public class SigningKeyTests
{
    private const string Password = "correct horse";

    private static readonly PbeParameters Encryption = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);

    [Test]
    public void A_key_is_read_in_every_form_of_PEM()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var id = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
        foreach (var (pem, password) in ((string, string?)[])
            [(key.ExportPkcs8PrivateKeyPem(), null), (key.ExportECPrivateKeyPem(), null), (key.ExportEncryptedPkcs8PrivateKeyPem(Password, Encryption), Password)])
        {
            using var signing = SigningKey.Parse(pem, password, "it");
            signing.Id.ShouldBe(id);
            signing.Public.Verifies("x"u8, signing.Sign("x"u8)).ShouldBeTrue();
        }

        TrustedKey.Parse(key.ExportSubjectPublicKeyInfoPem(), "it").Id.ShouldBe(id);
    }

    [Test]
    public void What_is_no_key_is_refused_without_being_shown()
    {
        using var p256 = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var p384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var rsa = RSA.Create(2048);
        var encrypted = p256.ExportEncryptedPkcs8PrivateKeyPem(Password, Encryption);
        (string Pem, string? Password)[] wrong =
        [
            ("", null), ("not a key", null), ("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", null), (p256.ExportSubjectPublicKeyInfoPem(), null),
            (p384.ExportPkcs8PrivateKeyPem(), null), (rsa.ExportPkcs8PrivateKeyPem(), null), (encrypted, null), (encrypted, "wrong"),
        ];
        foreach (var (pem, password) in wrong)
        {
            var error = Should.Throw<BerrysException>(() => SigningKey.Parse(pem, password, "BERRYS_SIGNING_KEY"));
            error.ExitCode.ShouldBe(ExitCode.Usage);
            error.Message.ShouldStartWith("BERRYS_SIGNING_KEY holds no private key that can be used: expected ECDSA on P-256 in PEM");
            error.InnerException.ShouldBeNull();
        }
    }

    [Test]
    public void A_private_key_is_not_taken_for_a_trusted_one()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pem = key.ExportPkcs8PrivateKeyPem();

        var error = Should.Throw<BerrysException>(() => TrustedKey.Parse(pem, "keys/release.pem"));

        error.Message.ShouldContain("keys/release.pem holds a private key");
        error.Message.ShouldNotContain(pem.Split('\n')[1]);
        Should.Throw<BerrysException>(() => TrustedKey.Parse("none", "keys/release.pem")).Message.ShouldStartWith("keys/release.pem holds no public key");
    }

    [Test]
    public void Garbage_is_no_signature()
    {
        using var key = TestKey.Make();

        foreach (var signature in (byte[][])[[], [0x30], Encoding.UTF8.GetBytes("not DER"), new byte[64]])
            key.Public.Verifies("x"u8, signature).ShouldBeFalse();
    }
}

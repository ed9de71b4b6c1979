using System.Security.Cryptography;
using Berrys.Pipeline;
using Berrys.Tools.Secrets;
using Berrys.Tools.Signing;

namespace Berrys.Tools.Tests.Signing;

public class SigningKeySourceTests
{
    private static readonly PbeParameters Encryption = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);

    private readonly SecretRegistry _secrets = new();

    [Test]
    public void Without_the_variable_there_is_no_key() => SigningKeySource.Take(_ => null, "/", new SecretRegistry()).ShouldBeNull();

    [TestCase(false)]
    [TestCase(true)]
    public void A_key_comes_from_the_variable_or_a_file_and_is_a_secret_from_then_on(bool fromFile)
    {
        using var folder = new TemporaryFolder();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pem = key.ExportEncryptedPkcs8PrivateKeyPem("correct horse", Encryption);
        folder.Write("keys/release.pem", pem);
        var value = fromFile ? "keys/release.pem" : pem;

        using var taken = SigningKeySource.Take(name => name == SigningKeySource.Variable ? value : "correct horse", folder.Path, _secrets).ShouldNotBeNull();

        taken.Public.Encoded.ShouldBe(key.ExportSubjectPublicKeyInfo());
        _secrets.Current.Redact($"x {pem.Split('\n')[1]} y correct horse").ShouldBe("x *** y ***");
        _secrets.Current.Redact("keys/release.pem").ShouldBe("keys/release.pem");
    }

    [Test]
    [NonParallelizable]
    public void What_was_taken_from_the_environment_is_not_inherited()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Environment.SetEnvironmentVariable(SigningKeySource.Variable, key.ExportPkcs8PrivateKeyPem());
        Environment.SetEnvironmentVariable(SigningKeySource.PasswordVariable, "unused");

        using var taken = SigningKeySource.TakeFromEnvironment("/", _secrets);

        taken.ShouldNotBeNull();
        Environment.GetEnvironmentVariable(SigningKeySource.Variable).ShouldBeNull();
        Environment.GetEnvironmentVariable(SigningKeySource.PasswordVariable).ShouldBeNull();
    }

    [TestCase("no/such/file.pem")]
    [TestCase("MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg\0")]
    [TestCase("/")]
    public void What_is_neither_is_refused_without_being_shown(string value)
    {
        var error = Should.Throw<BerrysException>(() => SigningKeySource.Take(name => name == SigningKeySource.Variable ? value : null, "/", new SecretRegistry()));

        (error.ExitCode, error.Message).ShouldBe((ExitCode.Usage, "BERRYS_SIGNING_KEY is neither a key in PEM nor the path of a file that can be read."));
    }

    [Test]
    public void A_wrong_password_is_refused_and_both_are_secrets_all_the_same()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pem = key.ExportEncryptedPkcs8PrivateKeyPem("correct horse", Encryption);

        var error = Should.Throw<BerrysException>(() => SigningKeySource.Take(name => name == SigningKeySource.Variable ? pem : "wrong horse", "/", _secrets));

        error.Message.ShouldBe("BERRYS_SIGNING_KEY holds no private key that can be used: expected ECDSA on P-256 in PEM, and its password.");
        _secrets.Current.Redact("wrong horse").ShouldBe("***");
    }
}

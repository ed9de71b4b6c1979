using System.Security.Cryptography;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Releases.Signing;
using Berrys.Tools.Processes;
using Berrys.Tools.Secrets;

namespace Berrys.Tools.Tests.Signing;

/// <summary>Holds our signatures against another implementation, by the commands of docs/supply-chain.md.</summary>
public class OpenSslTests
{
    private readonly ProcessRunner _runner = new(TimeProvider.System, new SecretRegistry());

    [Test]
    public async Task OpenSsl_verifies_what_we_signed_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var key = SigningKey.Parse(pair.ExportPkcs8PrivateKeyPem(), null, "it");
        folder.Write("release.pub.pem", pair.ExportSubjectPublicKeyInfoPem());
        var envelope = DsseEnvelope.Sign("application/vnd.in-toto+json", """{"ä":1}""", key);
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "signature"), [.. envelope.Signatures[0].Value]);
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "signed"), DsseEnvelope.PreAuthenticationEncoding(envelope.PayloadType, envelope.Payload.AsSpan()));
        folder.Write("other", "DSSEv1 1 a 1 b");

        (await RunAsync(folder, "dgst", "-sha256", "-verify", "release.pub.pem", "-signature", "signature", "signed")).ExitCode.ShouldBe(0);
        (await RunAsync(folder, "dgst", "-sha256", "-verify", "release.pub.pem", "-signature", "signature", "other")).ExitCode.ShouldNotBe(0);
    }

    [Test]
    public async Task A_key_and_a_signature_of_OpenSsl_are_ours_too()
    {
        using var folder = new TemporaryFolder();
        (await RunAsync(folder, "ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", "release.pem")).ExitCode.ShouldBe(0);
        (await RunAsync(folder, "pkey", "-in", "release.pem", "-pubout", "-out", "release.pub.pem")).ExitCode.ShouldBe(0);
        (await RunAsync(folder, "pkey", "-in", "release.pem", "-aes256", "-passout", "pass:correct horse", "-out", "encrypted.pem")).ExitCode.ShouldBe(0);
        folder.Write("signed", "text");
        (await RunAsync(folder, "dgst", "-sha256", "-sign", "release.pem", "-out", "signature", "signed")).ExitCode.ShouldBe(0);
        (await RunAsync(folder, "pkey", "-pubin", "-in", "release.pub.pem", "-outform", "DER", "-out", "release.pub.der")).ExitCode.ShouldBe(0);

        var trusted = TrustedKey.Parse(await File.ReadAllTextAsync(Path.Combine(folder.Path, "release.pub.pem")), "it");
        using var plain = SigningKey.Parse(await File.ReadAllTextAsync(Path.Combine(folder.Path, "release.pem")), null, "it");
        using var encrypted = SigningKey.Parse(await File.ReadAllTextAsync(Path.Combine(folder.Path, "encrypted.pem")), "correct horse", "it");

        (plain.Id, encrypted.Id).ShouldBe((trusted.Id, trusted.Id));
        trusted.Id.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder.Path, "release.pub.der")))));
        var signature = await File.ReadAllBytesAsync(Path.Combine(folder.Path, "signature"));
        trusted.Verifies("text"u8, signature).ShouldBeTrue();
    }

    private Task<CommandResult> RunAsync(TemporaryFolder folder, params string[] arguments) => _runner.RunAsync(
        new Command { Executable = "openssl", Arguments = [.. arguments], WorkingDirectory = folder.Path, Deadline = TimeSpan.FromMinutes(1) }, null, CancellationToken.None);
}

using System.Security.Cryptography;
using Berrys.Build.EndToEnd.Verifying;

namespace Berrys.Build.EndToEnd.Deploying;

/// <summary>A key that the workspace's releases must be signed with.</summary>
internal static class PlantedSigningKey
{
    /// <summary>Makes a key, commits its public part, and gives the private part to every build.</summary>
    /// <returns>What must be seen nowhere, by name.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> PlantAsync(SampleWorkspace workspace)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var pem = key.ExportEncryptedPkcs8PrivateKeyPem(password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10_000));
        workspace.Write("keys/release.pub.pem", key.ExportSubjectPublicKeyInfoPem());
        workspace.Write("pipeline.yaml", File.ReadAllText(workspace.At("pipeline.yaml")) + "\nsigning: {public-keys: [keys/release.pub.pem], required: true}\n");
        await workspace.CommitAsync();
        workspace.Variables["BERRYS_SIGNING_KEY"] = pem;
        workspace.Variables["BERRYS_SIGNING_KEY_PASSWORD"] = password;
        return new Dictionary<string, string>(StringComparer.Ordinal) { ["signing key"] = pem.Split('\n')[1], ["password of the signing key"] = password };
    }
}

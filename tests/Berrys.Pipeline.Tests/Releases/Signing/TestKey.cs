using System.Security.Cryptography;
using Berrys.Pipeline.Releases.Signing;

namespace Berrys.Pipeline.Tests.Releases.Signing;

/// <summary>Keys that live as long as a test.</summary>
internal static class TestKey
{
    public static SigningKey Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return SigningKey.Parse(key.ExportPkcs8PrivateKeyPem(), null, "the test's key");
    }

    public static SigningPolicy Required(params SigningKey[] keys) => new([.. keys.Select(key => key.Public)], Required: true);

    public static SigningPolicy Optional(params SigningKey[] keys) => new([.. keys.Select(key => key.Public)], Required: false);
}

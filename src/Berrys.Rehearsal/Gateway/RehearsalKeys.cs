using System.Security.Cryptography;
using System.Text.Json;

namespace Berrys.Rehearsal.Gateway;

/// <summary>What the gateway asks of those who call it; made once per rehearsal.</summary>
/// <param name="AccessKeyId">The access key id, in AWS's form.</param>
/// <param name="SecretAccessKey">The secret access key.</param>
public sealed record RehearsalKeys(string AccessKeyId, string SecretAccessKey)
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>Reads the keys of a rehearsal, or makes them.</summary>
    /// <param name="settings">The rehearsal.</param>
    /// <returns>The keys.</returns>
    public static RehearsalKeys Open(RehearsalSettings settings)
    {
        var file = settings.At("keys.json");
        if (File.Exists(file) && JsonSerializer.Deserialize<RehearsalKeys>(File.ReadAllText(file)) is { } kept)
            return kept;
        var keys = new RehearsalKeys(
            "AKIA" + RandomNumberGenerator.GetString(Base32, 16),
            RandomNumberGenerator.GetString(Alphanumeric, 40));
        StateFile.Write(file, JsonSerializer.Serialize(keys));
        return keys;
    }

    /// <summary>Never the keys themselves.</summary>
    /// <returns>A fixed text.</returns>
    public override string ToString() => "the rehearsal's keys";
}

using Berrys.Pipeline.Security;
using CsCheck;

namespace Berrys.Tools.Tests.Reports;

/// <summary>Secrets made up for tests.</summary>
internal static class Planted
{
    /// <summary>Secrets of all lengths and letters, long enough not to be a part of an everyday word.</summary>
    public static Gen<string> Secrets { get; } = Gen.Char.AlphaNumeric.Array[12, 60].Select(letters => new string(letters) + "!§");

    /// <summary>Fails when the secret, or a longer piece of it, is in a result.</summary>
    public static void ShouldNotHold(ScanResult result, string secret)
    {
        var text = $"{result} {string.Join(' ', result.Findings)}";
        for (var start = 0; start + 8 <= secret.Length; start++)
            text.ShouldNotContain(secret.Substring(start, 8), Case.Sensitive);
    }
}

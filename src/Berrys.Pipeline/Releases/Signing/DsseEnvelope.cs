using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Berrys.Pipeline.Releases.Signing;

/// <summary>A signed text (https://github.com/secure-systems-lab/dsse/blob/master/envelope.md).</summary>
/// <param name="PayloadType">What the payload is.</param>
/// <param name="Payload">The bytes that are signed.</param>
/// <param name="Signatures">The signatures.</param>
public sealed record DsseEnvelope(string PayloadType, ImmutableArray<byte> Payload, ImmutableArray<DsseSignature> Signatures)
{
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    /// <summary>Signs a text.</summary>
    /// <param name="payloadType">What it is.</param>
    /// <param name="payload">The text.</param>
    /// <param name="key">The key.</param>
    /// <returns>The envelope.</returns>
    public static DsseEnvelope Sign(string payloadType, string payload, SigningKey key)
    {
        var bytes = Encoding.UTF8.GetBytes(payload);
        return new(payloadType, [.. bytes], [new(key.Id, [.. key.Sign(PreAuthenticationEncoding(payloadType, bytes))])]);
    }

    /// <summary>The bytes that a signature is over: <c>DSSEv1 LENGTH TYPE LENGTH BODY</c>, so that no other text can be taken for it.</summary>
    /// <param name="payloadType">The type.</param>
    /// <param name="payload">The body.</param>
    /// <returns>The bytes.</returns>
    public static byte[] PreAuthenticationEncoding(string payloadType, ReadOnlySpan<byte> payload)
    {
        var type = Encoding.UTF8.GetBytes(payloadType);
        var head = string.Create(CultureInfo.InvariantCulture, $"DSSEv1 {type.Length} {payloadType} {payload.Length} ");
        return [.. Encoding.UTF8.GetBytes(head), .. payload];
    }

    /// <summary>Writes the envelope.</summary>
    /// <returns>One line of canonical JSON without a line feed.</returns>
    public string Write() => CanonicalJson.Line(new JsonObject
    {
        ["payload"] = Convert.ToBase64String(Payload.AsSpan()),
        ["payloadType"] = PayloadType,
        ["signatures"] = new JsonArray([.. Signatures.Select(signature => new JsonObject
        {
            ["keyid"] = signature.KeyId,
            ["sig"] = Convert.ToBase64String(signature.Value.AsSpan()),
        })]),
    });

    /// <summary>Reads an envelope.</summary>
    /// <param name="text">JSON of any origin.</param>
    /// <returns>The envelope, or <see langword="null"/> when it is none.</returns>
    public static DsseEnvelope? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Reading);
            var root = document.RootElement;
            return new(
                root.GetProperty("payloadType").GetString() ?? "",
                Bytes(root.GetProperty("payload").GetString()),
                [.. root.GetProperty("signatures").EnumerateArray().Select(signature => new DsseSignature(
                    signature.TryGetProperty("keyid", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString()! : "",
                    Bytes(signature.GetProperty("sig").GetString())))]);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    // Readers must take both alphabets of base64.
    private static ImmutableArray<byte> Bytes(string? text) =>
        [.. Convert.FromBase64String((text ?? throw new FormatException()).Replace('-', '+').Replace('_', '/'))];
}

/// <summary>A signature.</summary>
/// <param name="KeyId">Names the key; a hint that nothing vouches for; empty when it is left out.</param>
/// <param name="Value">The signature's bytes.</param>
public sealed record DsseSignature(string KeyId, ImmutableArray<byte> Value);

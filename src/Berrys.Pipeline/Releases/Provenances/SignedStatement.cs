using System.Collections.Immutable;
using System.Text;
using Berrys.Pipeline.Releases.Signing;

namespace Berrys.Pipeline.Releases.Provenances;

/// <summary>A line of a provenance file whose signature was looked at.</summary>
/// <param name="Payload">The statement.</param>
/// <param name="KeyId">The trusted key that signed it, or <see langword="null"/>.</param>
/// <param name="Refusal">Why it may not be read, or <see langword="null"/>.</param>
/// <param name="Note">Why nobody vouches for it, or <see langword="null"/>.</param>
internal sealed record SignedStatement(ReadOnlyMemory<byte> Payload, string? KeyId, string? Refusal, string? Note)
{
    /// <summary>Opens a line.</summary>
    /// <param name="line">An envelope, or a bare statement.</param>
    /// <param name="policy">Whose signatures count.</param>
    /// <returns>The statement, or why it may not be read.</returns>
    public static SignedStatement Open(string line, SigningPolicy policy)
    {
        if (DsseEnvelope.Parse(line) is not { } envelope)
        {
            return policy.Required
                ? Refused("it is not signed, and pipeline.yaml requires a signature")
                : new(Encoding.UTF8.GetBytes(line), null, null, "The provenance is not signed.");
        }

        if (envelope.PayloadType != ProvenanceStatement.MediaType)
            return Refused($"its envelope holds {ForeignText.Line(envelope.PayloadType)}, not {ProvenanceStatement.MediaType}");
        if (envelope.Signatures.IsEmpty)
            return Refused("its envelope has no signature");
        if (policy.Keys.IsEmpty)
        {
            return policy.Required
                ? Refused("pipeline.yaml requires a signature and names no key that is trusted")
                : new(envelope.Payload.AsMemory(), null, null, "The provenance is signed, but pipeline.yaml names no key that is trusted, so nobody vouches for it.");
        }

        return Verify(envelope, policy.Keys);
    }

    private static SignedStatement Verify(DsseEnvelope envelope, ImmutableArray<TrustedKey> keys)
    {
        var signed = DsseEnvelope.PreAuthenticationEncoding(envelope.PayloadType, envelope.Payload.AsSpan());
        string? wrong = null;
        foreach (var signature in envelope.Signatures)
        {
            foreach (var key in keys.Where(key => signature.KeyId.Length == 0 || signature.KeyId == key.Id))
            {
                if (key.Verifies(signed, signature.Value.AsSpan()))
                    return new(envelope.Payload.AsMemory(), key.Id, null, null);
                wrong = key.Id;
            }
        }

        return wrong is null
            ? Refused($"it is signed by a key that pipeline.yaml does not trust ({ForeignText.Line(envelope.Signatures[0].KeyId)})")
            : Refused($"its signature by the key {wrong} is wrong: it was changed after it was signed");
    }

    private static SignedStatement Refused(string reason) => new(default, null, reason, null);
}

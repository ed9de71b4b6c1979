using System.Text;
using Berrys.Pipeline.Releases.Signing;
using CsCheck;

namespace Berrys.Pipeline.Tests.Releases.Signing;

public class DsseEnvelopeTests
{
    // The example of the specification (secure-systems-lab/dsse protocol.md).
    [Test]
    public void The_encoding_is_the_specifications() =>
        Encoding.UTF8.GetString(DsseEnvelope.PreAuthenticationEncoding("http://example.com/HelloWorld", "hello world"u8)).ShouldBe("DSSEv1 29 http://example.com/HelloWorld 11 hello world");

    [Test]
    public void Two_texts_never_have_one_encoding() => Gen.Select(Gen.String[Gen.Char[' ', '2'], 0, 6], Gen.String[Gen.Char[' ', '2'], 0, 6], Gen.String[Gen.Char[' ', '2'], 0, 6], Gen.String[Gen.Char[' ', '2'], 0, 6])
        .Sample((type, body, otherType, otherBody) => DsseEnvelope.PreAuthenticationEncoding(type, Encoding.UTF8.GetBytes(body))
            .SequenceEqual(DsseEnvelope.PreAuthenticationEncoding(otherType, Encoding.UTF8.GetBytes(otherBody)))
            .ShouldBe((type, body) == (otherType, otherBody)));

    [Test]
    public void Lengths_are_counted_in_bytes() => Encoding.UTF8.GetString(DsseEnvelope.PreAuthenticationEncoding("ä", "€"u8)).ShouldBe("DSSEv1 2 ä 3 €");

    [Test]
    public void Reading_gives_back_what_was_written()
    {
        using var key = TestKey.Make();
        var envelope = DsseEnvelope.Sign("a/b", "täxt", key);

        var read = DsseEnvelope.Parse(envelope.Write()).ShouldNotBeNull();

        read.PayloadType.ShouldBe("a/b");
        Encoding.UTF8.GetString(read.Payload.AsSpan()).ShouldBe("täxt");
        read.Signatures.ShouldHaveSingleItem().KeyId.ShouldBe(key.Id);
        read.Write().ShouldBe(envelope.Write());
    }

    [Test]
    public void Both_alphabets_of_base64_are_read()
    {
        DsseEnvelope.Parse("""{"payload":"-_8=","payloadType":"x","signatures":[{"sig":"+/8="}]}""")!.Payload.ShouldBe([0xFB, 0xFF]);
        DsseEnvelope.Parse("""{"payload":"","payloadType":"x","signatures":[{"sig":"-_8="}]}""")!.Signatures[0].ShouldSatisfyAllConditions(
            signature => signature.KeyId.ShouldBe(""), signature => signature.Value.ShouldBe([0xFB, 0xFF]));
    }

    [TestCase("")]
    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("""{"payload":1,"payloadType":"x","signatures":[]}""")]
    [TestCase("""{"payload":"?","payloadType":"x","signatures":[]}""")]
    [TestCase("""{"payload":"","payloadType":"x","signatures":{}}""")]
    [TestCase("""{"payload":"","payloadType":"x","signatures":[{"keyid":"x"}]}""")]
    [TestCase("""{"payload":"","payload":"","payloadType":"x","signatures":[]}""")]
    public void What_is_no_envelope_is_none(string text) => DsseEnvelope.Parse(text).ShouldBeNull();
}

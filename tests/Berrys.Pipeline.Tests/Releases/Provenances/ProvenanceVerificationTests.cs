using System.Text;
using System.Text.Json.Nodes;
using Berrys.Pipeline.Releases;
using Berrys.Pipeline.Releases.Provenances;
using Berrys.Pipeline.Releases.Signing;
using Berrys.Pipeline.Tests.Releases.Signing;

namespace Berrys.Pipeline.Tests.Releases.Provenances;

public class ProvenanceVerificationTests
{
    private readonly SigningKey _key = TestKey.Make();
    private readonly SigningKey _other = TestKey.Make();

    [OneTimeTearDown]
    public void Forget()
    {
        _key.Dispose();
        _other.Dispose();
    }

    [Test]
    public void What_a_trusted_key_signed_is_verified()
    {
        var verdict = Verify(Signed(), TestKey.Required(_other, _key));

        verdict.ShouldSatisfyAllConditions(it => it.Refusal.ShouldBeNull(), it => it.IsVerified.ShouldBeTrue(), it => it.Keys.ShouldBe([_key.Id]), it => it.Note.ShouldBeNull());
        Should.NotThrow(() => verdict.ThrowIfRefused("1.4.0"));
    }

    [Test]
    public void A_signature_without_a_key_id_is_tried_with_every_key() =>
        Verify(Changed(envelope => envelope["signatures"]![0]!.AsObject().Remove("keyid")), TestKey.Required(_other, _key)).IsVerified.ShouldBeTrue();

    [Test]
    public void One_signature_of_a_trusted_key_suffices() => Verify(Changed(envelope => envelope["signatures"]!.AsArray().Insert(0, new JsonObject { ["keyid"] = "x", ["sig"] = "AAAA" })), TestKey.Required(_key))
        .IsVerified.ShouldBeTrue();

    [Test]
    public void A_changed_statement_is_refused() => Refused(
        Changed(envelope => envelope["payload"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(ProvenanceStatement.Write(SampleProvenance.Whole with { Target = "Other" })))),
        TestKey.Required(_key), $"its signature by the key {_key.Id} is wrong: it was changed after it was signed");

    [Test]
    public void A_key_that_is_not_trusted_is_refused_even_where_none_is_required() =>
        Refused(Signed(), TestKey.Optional(_other), $"it is signed by a key that pipeline.yaml does not trust ({_key.Id})");

    [Test]
    public void A_key_id_that_is_not_its_own_helps_nobody()
    {
        var forged = DsseEnvelope.Sign(ProvenanceStatement.MediaType, ProvenanceStatement.Write(SampleProvenance.Whole), _other);

        Refused(forged.Write().Replace(_other.Id, _key.Id, StringComparison.Ordinal), TestKey.Required(_key), $"its signature by the key {_key.Id} is wrong: it was changed after it was signed");
    }

    [Test]
    public void Where_a_signature_is_required_there_must_be_one()
    {
        Refused(null, TestKey.Required(_key), "there is none, and pipeline.yaml requires a signed one");
        Refused("\n", TestKey.Required(_key), "there is none, and pipeline.yaml requires a signed one");
        Refused(ProvenanceFile.Write(SampleProvenance.Whole, null), TestKey.Required(_key), "it is not signed, and pipeline.yaml requires a signature");
        Refused(Changed(envelope => envelope["signatures"] = new JsonArray()), TestKey.Required(_key), "its envelope has no signature");
        Refused(Signed(), TestKey.Required(), "pipeline.yaml requires a signature and names no key that is trusted");
    }

    [Test]
    public void Where_none_is_required_it_passes_with_a_note()
    {
        foreach (var (text, note) in ((string?, string)[])
            [(null, "There is no provenance."), (ProvenanceFile.Write(SampleProvenance.Whole, null), "The provenance is not signed."), (Signed(), "The provenance is signed, but pipeline.yaml names no key that is trusted, so nobody vouches for it.")])
            Verify(text, TestKey.Optional()).ShouldSatisfyAllConditions(it => it.Refusal.ShouldBeNull(), it => it.IsVerified.ShouldBeFalse(), it => it.Note.ShouldBe(note));
    }

    [Test]
    public void A_line_that_nobody_signed_takes_the_trust_from_the_others() =>
        Verify(Signed() + ProvenanceFile.Write(SampleProvenance.Whole, null), TestKey.Optional(_key)).ShouldSatisfyAllConditions(
            it => it.Refusal.ShouldBeNull(), it => it.IsVerified.ShouldBeFalse(), it => it.Note.ShouldBe("The provenance is not signed."));

    [Test]
    public void Every_image_must_be_a_subject()
    {
        var moved = SampleProvenance.Billing with { Digest = SampleProvenance.Gateway.Digest };
        foreach (var image in (ReleaseImage[])[SampleProvenance.Billing with { Digest = "sha256:9" }, moved])
            Refused(Signed(), TestKey.Required(_key), $"the image berrys/billing@{image.Digest} is not among its subjects", SampleProvenance.Expected with { Images = [image] });
    }

    [Test]
    public void Several_statements_hold_together()
    {
        var text = Signed(SampleProvenance.Whole with { Images = SampleProvenance.Whole.Images.Remove("billing") })
            + Signed(SampleProvenance.Whole with { Images = SampleProvenance.Whole.Images.Remove("api-gateway") });

        Verify(text, TestKey.Required(_key)).IsVerified.ShouldBeTrue();
    }

    [Test]
    public void The_commit_must_be_the_releases()
    {
        Refused(Signed(), TestKey.Required(_key), $"it is about the commit {SampleProvenance.Commit}, and the release is of 1a2b", SampleProvenance.Expected with { Commit = "1a2b" });
        Refused(Signed(SampleProvenance.Whole with { Source = null }), TestKey.Required(_key), $"it names no commit, and the release is of {SampleProvenance.Commit}");
        Verify(Signed(), TestKey.Required(_key), SampleProvenance.Expected with { Commit = null }).IsVerified.ShouldBeTrue();
    }

    [Test]
    public void Another_kind_of_statement_is_refused()
    {
        var statement = JsonNode.Parse(ProvenanceStatement.Write(SampleProvenance.Whole))!;
        statement["predicateType"] = "https://example.org/\u001b[31mother";

        Refused(DsseEnvelope.Sign(ProvenanceStatement.MediaType, statement.ToJsonString(), _key).Write(), TestKey.Required(_key), "it holds a statement of another kind (https://example.org/?[31mother)");
        Refused(DsseEnvelope.Sign("text/plain", "x", _key).Write(), TestKey.Required(_key), "its envelope holds text/plain, not application/vnd.in-toto+json");
        Refused(DsseEnvelope.Sign(ProvenanceStatement.MediaType, "{}", _key).Write(), TestKey.Required(_key), "it holds what is no in-toto statement");
        Refused(new string(' ', ProvenanceVerification.Limit + 1), TestKey.Optional(_key), "it is larger than 16 MiB");
        Refused("garbage", TestKey.Optional(_key), "it holds what is no in-toto statement");
    }

    [Test]
    public void A_refusal_ends_with_exit_code_4()
    {
        var error = Should.Throw<BerrysException>(() => Verify(Signed(), TestKey.Required(_other)).ThrowIfRefused("release 1.4.0"));

        error.ExitCode.ShouldBe(ExitCode.Refused);
        error.Message.ShouldBe($"The provenance of release 1.4.0 is refused: it is signed by a key that pipeline.yaml does not trust ({_key.Id}).");
    }

    private static void Refused(string? text, SigningPolicy policy, string reason, ExpectedProvenance? expected = null) =>
        Verify(text, policy, expected).ShouldSatisfyAllConditions(it => it.Refusal.ShouldBe(reason), it => it.IsVerified.ShouldBeFalse());

    private static ProvenanceVerdict Verify(string? text, SigningPolicy policy, ExpectedProvenance? expected = null) =>
        ProvenanceVerification.Verify(text, policy, expected ?? SampleProvenance.Expected);

    private string Signed(Provenance? provenance = null) => ProvenanceFile.Write(provenance ?? SampleProvenance.Whole, _key);

    private string Changed(Action<JsonNode> change)
    {
        var envelope = JsonNode.Parse(Signed())!;
        change(envelope);
        return envelope.ToJsonString();
    }
}

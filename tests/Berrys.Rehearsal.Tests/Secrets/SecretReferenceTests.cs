using Berrys.Rehearsal.Secrets;
using CsCheck;

namespace Berrys.Rehearsal.Tests.Secrets;

public sealed class SecretReferenceTests
{
    private const string Arn = "arn:aws:secretsmanager:us-west-2:123456789012:secret:app/db-AbCdEf";

    [TestCase(Arn, null, "AWSCURRENT", null)]
    [TestCase(Arn + ":password", "password", "AWSCURRENT", null)]
    [TestCase(Arn + ":password::", "password", "AWSCURRENT", null)]
    [TestCase(Arn + ":password:AWSPREVIOUS:", "password", "AWSPREVIOUS", null)]
    [TestCase(Arn + ":password::v1", "password", null, "v1")]
    [TestCase(Arn + "::AWSPENDING:", null, "AWSPENDING", null)]
    [TestCase(Arn + ":password:AWSPENDING:v1", "password", "AWSPENDING", "v1")]
    public void A_secret_has_a_key_a_stage_and_a_version(string text, string? key, string? stage, string? version) =>
        SecretReference.Parse(text).ShouldBe(new SecretReference(Arn, IsParameter: false) { JsonKey = key, Stage = stage, VersionId = version });

    [TestCase("arn:aws:ssm:us-west-2:123456789012:parameter/app/name")]
    [TestCase("/app/name")]
    [TestCase("name")]
    public void Everything_else_is_a_parameter(string text) => SecretReference.Parse(text).ShouldBe(new SecretReference(text, IsParameter: true));

    [TestCase("")]
    [TestCase(Arn + ":a:b:c:d")]
    [TestCase("arn:aws:secretsmanager:us-west-2:123456789012:secret:")]
    [TestCase("arn:aws:secretsmanager:us-west-2")]
    public void What_is_neither_is_refused(string text) => SecretReference.Parse(text).ShouldBeNull();

    [Test]
    public void Any_text_is_read_without_an_exception() => Gen.String.Sample(text => SecretReference.Parse(text) is null or { IsParameter: true } or { Id.Length: > 0 });

    [Test]
    public void Written_and_read_again_it_is_the_same()
    {
        var word = Gen.Char.AlphaNumeric.Array[1, 8].Select(letters => new string(letters));
        Gen.Select(word, word, word).Sample((key, stage, version) =>
            SecretReference.Parse($"{Arn}:{key}:{stage}:{version}") == new SecretReference(Arn, IsParameter: false) { JsonKey = key, Stage = stage, VersionId = version });
    }
}

using System.Collections.Immutable;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.Upstream;

namespace Berrys.Rehearsal.Tests.Upstream;

public sealed class ObjectCallTests
{
    [TestCase("PUT", "/bucket", "bucket", "", null, ObjectEffect.Put)]
    [TestCase("DELETE", "/bucket/", "bucket", "", null, ObjectEffect.Removed)]
    [TestCase("PUT", "/bucket?versioning", "bucket", "", "versioning", ObjectEffect.Put)]
    [TestCase("DELETE", "/bucket?policy=", "bucket", "", "policy", ObjectEffect.Removed)]
    [TestCase("PUT", "/bucket/a/b%20c?x-id=PutObject", "bucket", "a/b%20c", null, ObjectEffect.Put)]
    [TestCase("PUT", "/bucket/a?X-Amz-Signature=0&X-Amz-Credential=x", "bucket", "a", null, ObjectEffect.Put)]
    [TestCase("PUT", "/bucket/a?tagging", "bucket", "a", "tagging", ObjectEffect.Put)]
    [TestCase("PUT", "/bucket/a?partNumber=1&uploadId=2", "bucket", "a", null, ObjectEffect.None)]
    [TestCase("POST", "/bucket/a?uploads", "bucket", "a", "uploads", ObjectEffect.None)]
    [TestCase("POST", "/bucket/a?uploadId=2", "bucket", "a", null, ObjectEffect.Unknown)]
    [TestCase("DELETE", "/bucket/a?uploadId=2", "bucket", "a", null, ObjectEffect.None)]
    [TestCase("DELETE", "/bucket/a?versionId=2", "bucket", "a", null, ObjectEffect.Unknown)]
    [TestCase("POST", "/bucket?delete", "bucket", "", "delete", ObjectEffect.ManyRemoved)]
    [TestCase("GET", "/bucket/a", "bucket", "a", null, ObjectEffect.None)]
    [TestCase("PUT", "/../a", "..", "a", null, ObjectEffect.None)]
    [TestCase("GET", "/", "", "", null, ObjectEffect.None)]
    public void A_call_says_what_it_is_about(string method, string path, string bucket, string key, string? part, object effect) =>
        ObjectCall.Of(Call(method, path)).ShouldBe(new ObjectCall(bucket, key, part, (ObjectEffect)effect));

    [Test]
    public void Only_the_simulator_knows_what_a_copy_holds()
    {
        var call = Call("PUT", "/bucket/a");
        ObjectCall.Of(call with { Headers = call.Headers.Add("x-amz-copy-source", "bucket/b") }).Effect.ShouldBe(ObjectEffect.Unknown);
    }

    private static AwsCall Call(string method, string path) => new()
    {
        Service = "s3",
        Region = "us-west-2",
        Protocol = WireProtocol.Rest,
        Method = method,
        Path = path,
        Headers = ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase),
    };
}

using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Tests.Gateway;

public class CompressedBodyTests
{
    [Test]
    public void A_form_says_its_action_once_it_is_decompressed()
    {
        var call = CompressedBody.Decompress(Call("monitoring", Gzip("Action=PutMetricData&Version=2010-08-01&Namespace=N")));
        (call.Action, call.Protocol, call.Service).ShouldBe(("PutMetricData", WireProtocol.Query, "monitoring"));
        CallReader.ReadParameters(call).Parameters["Namespace"]!.GetValue<string>().ShouldBe("N");
        call.Headers.ShouldNotContainKey("content-encoding");
    }

    [Test]
    public void An_object_of_S3_stays_compressed()
    {
        var call = Call("s3", Gzip("x"));
        CompressedBody.Decompress(call).ShouldBeSameAs(call);
    }

    [Test]
    public void What_is_no_gzip_is_refused() =>
        Should.Throw<AwsException>(() => CompressedBody.Decompress(Call("monitoring", "plain"u8.ToArray()))).Code.ShouldBe("SerializationException");

    private static AwsCall Call(string service, byte[] body) => CallReader.ReadEnvelope(
        "POST", "/",
        ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase)
            .Add("content-encoding", "gzip").Add("content-type", "application/x-www-form-urlencoded")
            .Add("authorization", $"AWS4-HMAC-SHA256 Credential=AKIA/20260101/us-west-2/{service}/aws4_request, SignedHeaders=host, Signature=0"),
        body, out _);

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}

using System.Collections.Immutable;
using System.Text;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Tests.Gateway;

public sealed class CallReaderTests
{
    [Test]
    public void A_json_call_is_known_by_its_target()
    {
        var call = Read("POST", "/", """{"cluster":"x"}""", "ecs", ("x-amz-target", "AmazonEC2ContainerServiceV20141113.ListTasks"));
        (call.Service, call.Region, call.Action, call.Protocol).ShouldBe(("ecs", "us-west-2", "ListTasks", WireProtocol.Json));
        call.Parameters["cluster"]!.GetValue<string>().ShouldBe("x");
    }

    [Test]
    public void A_form_is_known_by_its_action()
    {
        var call = Read("POST", "/", "Action=DescribeRules&Version=1&RuleArns.member.1=a", "elasticloadbalancing", ("content-type", "application/x-www-form-urlencoded"));
        (call.Action, call.Protocol).ShouldBe(("DescribeRules", WireProtocol.Query));
        call.Parameters.ToJsonString().ShouldBe("""{"RuleArns":["a"]}""");
    }

    [Test]
    public void Cbor_is_known_by_its_path()
    {
        var call = Read("POST", "/service/GraniteServiceVersion20100801/operation/GetMetricData", "", "monitoring");
        (call.Action, call.Protocol).ShouldBe(("GetMetricData", WireProtocol.Cbor));
    }

    [TestCase("127.0.0.1:4566", "/bucket/a%2Fb?x-id=GetObject", "/bucket/a%2Fb?x-id=GetObject")]
    [TestCase("bucket.localhost:4566", "/a?x", "/bucket/a?x")]
    public void A_bucket_is_in_the_path(string host, string target, string expected)
    {
        var call = Read("GET", target, "", "s3", ("host", host));
        (call.Protocol, call.Action, call.Path).ShouldBe((WireProtocol.Rest, null, expected));
    }

    [TestCase("/b/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAX%2F20260101%2Feu-west-1%2Fs3%2Faws4_request", "eu-west-1")]
    [TestCase("/b/k?AWSAccessKeyId=AKIAX&Signature=s&Expires=1", "us-east-1")]
    public void Presigned_urls_carry_their_key(string target, string region)
    {
        CallReader.ReadEnvelope("PUT", target, ImmutableSortedDictionary<string, string>.Empty, default, out var scope);
        scope.ShouldBe(new CredentialScope("AKIAX", region, "s3"));
    }

    [Test]
    public void Only_calls_that_get_a_key_need_none()
    {
        var headers = ImmutableSortedDictionary<string, string>.Empty.Add("content-type", "application/x-www-form-urlencoded");
        AwsCall Unsigned(string form) => CallReader.ReadEnvelope("POST", "/", headers, Encoding.UTF8.GetBytes(form), out _);
        CallReader.NeedsNoKey(Unsigned("Action=AssumeRoleWithWebIdentity")).ShouldBeTrue();
        CallReader.NeedsNoKey(Unsigned("Action=AssumeRole")).ShouldBeFalse();
    }

    [TestCase("[]")]
    [TestCase("{")]
    [TestCase("1")]
    public void Malformed_parameters_are_refused(string body) =>
        Should.Throw<AwsException>(() => Read("POST", "/", body, "ecs", ("x-amz-target", "A.B"))).Code.ShouldBe("SerializationException");

    private static AwsCall Read(string method, string target, string body, string service, params (string Name, string Value)[] headers)
    {
        var all = headers.ToImmutableSortedDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase)
            .Add("authorization", $"AWS4-HMAC-SHA256 Credential=AKIAX/20260101/us-west-2/{service}/aws4_request, SignedHeaders=host, Signature=0");
        return CallReader.ReadParameters(CallReader.ReadEnvelope(method, target, all, Encoding.UTF8.GetBytes(body), out _));
    }
}

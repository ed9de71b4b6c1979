using System.Text;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Tests.Gateway;

public sealed class AwsErrorsTests
{
    private static readonly AwsException Error = new("NotThere", "It is not there.", 404);

    [TestCase(WireProtocol.Json, "ecs", """{"__type":"NotThere","message":"It is not there."}""")]
    [TestCase(WireProtocol.Query, "rds", "<ErrorResponse><Error><Type>Sender</Type><Code>NotThere</Code><Message>It is not there.</Message></Error><RequestId>")]
    [TestCase(WireProtocol.Query, "ec2", "<Response><Errors><Error><Code>NotThere</Code><Message>It is not there.</Message></Error></Errors><RequestID>")]
    [TestCase(WireProtocol.Rest, "s3", "<Error><Code>NotThere</Code><Message>It is not there.</Message><RequestId>")]
    [TestCase(WireProtocol.Rest, "lambda", """{"__type":"NotThere","message":"It is not there."}""")]
    public void A_refusal_is_written_in_the_calls_protocol(WireProtocol protocol, string service, string expected)
    {
        var answer = AwsErrors.Of(Call(protocol, service), Error);
        answer.Status.ShouldBe(404);
        Encoding.UTF8.GetString(answer.Body.Span).ShouldContain(expected);
        answer.Headers.ShouldContainKey("x-amzn-RequestId");
    }

    [Test]
    public void A_refusal_in_cbor_also_names_the_code_of_the_query_protocol()
    {
        var answer = AwsErrors.Of(Call(WireProtocol.Cbor, "monitoring"), Error);
        CborTree.Read(answer.Body)["__type"]!.GetValue<string>().ShouldBe("NotThere");
        answer.Headers["x-amzn-query-error"].ShouldBe("NotThere;Sender");
        answer.Headers["smithy-protocol"].ShouldBe("rpc-v2-cbor");
    }

    [TestCase(WireProtocol.Json, "ecs")]
    [TestCase(WireProtocol.Query, "rds")]
    [TestCase(WireProtocol.Query, "ec2")]
    public void What_was_written_is_read_again(WireProtocol protocol, string service)
    {
        var call = Call(protocol, service);
        var read = AwsErrors.Read(call, AwsErrors.Of(call, Error));
        (read.Code, read.Message, read.Status).ShouldBe((Error.Code, Error.Message, Error.Status));
    }

    private static AwsCall Call(WireProtocol protocol, string service) => new() { Service = service, Region = "us-west-2", Action = "Do", Protocol = protocol };
}

using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Tests.Gateway;

public sealed class AwsAnswersTests
{
    private static readonly AwsCall Call = new()
    {
        Service = "elasticloadbalancing",
        Region = "us-west-2",
        Action = "DescribeRules",
        Protocol = WireProtocol.Query,
    };

    [Test]
    public void A_query_answer_is_wrapped_and_in_the_services_namespace()
    {
        var answer = AwsAnswers.Query(Call, "http://example.com/doc/", new XElement("Rules", new XElement("member", new XElement("Priority", 1))));

        XNamespace space = "http://example.com/doc/";
        var root = XElement.Parse(Encoding.UTF8.GetString(answer.Body.Span));
        root.Name.ShouldBe(space + "DescribeRulesResponse");
        root.Element(space + "DescribeRulesResult")!.Element(space + "Rules")!.Element(space + "member")!.Element(space + "Priority")!.Value.ShouldBe("1");
        root.Element(space + "ResponseMetadata")!.Element(space + "RequestId")!.Value.ShouldBe(answer.Headers["x-amzn-RequestId"]);
        answer.Headers["Content-Type"].ShouldBe("text/xml");
    }

    [Test]
    public void A_json_answer_is_its_members()
    {
        var answer = AwsAnswers.Json(new JsonObject { ["clusters"] = new JsonArray() });
        Encoding.UTF8.GetString(answer.Body.Span).ShouldBe("""{"clusters":[]}""");
        answer.Headers["Content-Type"].ShouldBe("application/x-amz-json-1.1");
        answer.Status.ShouldBe(200);
    }
}

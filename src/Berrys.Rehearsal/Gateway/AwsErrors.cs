using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Berrys.Rehearsal.Gateway;

/// <summary>Refusals in the formats of the wire protocols.</summary>
internal static class AwsErrors
{
    /// <summary>Writes a refusal as the call's client expects it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="error">The refusal.</param>
    /// <returns>The answer, with a request id.</returns>
    public static AwsAnswer Of(AwsCall call, AwsException error) => call.Protocol switch
    {
        WireProtocol.Json => Json(call.Headers.GetValueOrDefault("content-type", "application/x-amz-json-1.1"), error),
        WireProtocol.Cbor => Cbor(error),
        WireProtocol.Query when call.Service == "ec2" => Ec2(error),
        WireProtocol.Query => Query(error),
        _ => call.Service switch
        {
            "s3" => S3(error),
            "route53" or "cloudfront" => Query(error),
            _ => Json("application/json", error),
        },
    };

    /// <summary>Reads the refusal out of an answer.</summary>
    /// <param name="call">The call that was answered.</param>
    /// <param name="answer">An answer that is not a success.</param>
    /// <returns>The refusal.</returns>
    public static AwsException Read(AwsCall call, AwsAnswer answer)
    {
        var (code, message) = call.Protocol is WireProtocol.Query ? ReadXml(answer) : ReadJson(answer);
        return new(code ?? "InternalFailure", message ?? $"{call.Service} answered {call.Action} with status {answer.Status}.", answer.Status);
    }

    private static AwsAnswer Json(string contentType, AwsException error)
    {
        var body = new JsonObject { ["__type"] = error.Code, ["message"] = error.Message };
        var answer = AwsAnswers.Of(contentType, JsonSerializer.SerializeToUtf8Bytes(body), error.Status);
        return answer with { Headers = answer.Headers.SetItem("x-amzn-errortype", error.Code) };
    }

    private static AwsAnswer Cbor(AwsException error)
    {
        var answer = AwsAnswers.Cbor(new JsonObject { ["__type"] = error.Code, ["message"] = error.Message });
        return answer with
        {
            Status = error.Status,
            Headers = answer.Headers.SetItem("x-amzn-query-error", $"{error.Code};{Side(error)}"),
        };
    }

    private static AwsAnswer Query(AwsException error) => Xml(error, request => new XElement(
        "ErrorResponse",
        new XElement("Error", new XElement("Type", Side(error)), new XElement("Code", error.Code), new XElement("Message", error.Message)),
        new XElement("RequestId", request)));

    private static AwsAnswer Ec2(AwsException error) => Xml(error, request => new XElement(
        "Response",
        new XElement("Errors", new XElement("Error", new XElement("Code", error.Code), new XElement("Message", error.Message))),
        new XElement("RequestID", request)));

    private static AwsAnswer S3(AwsException error) => Xml(error, request => new XElement(
        "Error", new XElement("Code", error.Code), new XElement("Message", error.Message), new XElement("RequestId", request)));

    private static AwsAnswer Xml(AwsException error, Func<string, XElement> write)
    {
        var request = AwsAnswers.NewRequestId();
        return AwsAnswers.Of("text/xml", AwsAnswers.Xml(write(request)), error.Status, request);
    }

    private static string Side(AwsException error) => error.Status >= 500 ? "Receiver" : "Sender";

    private static (string? Code, string? Message) ReadXml(AwsAnswer answer)
    {
        try
        {
            using var stream = new MemoryStream(answer.Body.ToArray());
            var root = XElement.Load(stream);
            string? Value(string name) => root.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
            return (Value("Code"), Value("Message"));
        }
        catch (System.Xml.XmlException)
        {
            return (null, null);
        }
    }

    private static (string? Code, string? Message) ReadJson(AwsAnswer answer)
    {
        try
        {
            var body = JsonNode.Parse(answer.Body.Span) as JsonObject;
            var type = (string?)body?["__type"] ?? answer.Headers.GetValueOrDefault("x-amzn-errortype");
            return (type?[(type.LastIndexOf('#') + 1)..], (string?)(body?["message"] ?? body?["Message"]));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return (null, null);
        }
    }
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Berrys.Rehearsal.Gateway;

/// <summary>Answers in the formats of the wire protocols (https://smithy.io/2.0/aws/protocols/).</summary>
public static class AwsAnswers
{
    /// <summary>An answer in JSON: awsJson1_1.</summary>
    /// <param name="body">The output's members.</param>
    /// <returns>The answer, with status 200 and a request id.</returns>
    public static AwsAnswer Json(JsonNode body) => Of("application/x-amz-json-1.1", JsonSerializer.SerializeToUtf8Bytes(body));

    /// <summary>An answer in XML: awsQuery.</summary>
    /// <param name="call">The call that is answered.</param>
    /// <param name="xmlNamespace">The service's namespace, such as <c>http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/</c>.</param>
    /// <param name="resultContent">What the result element contains: elements without a namespace, which get it here, nested collections of them, or nothing.</param>
    /// <returns>The answer, with status 200 and a request id.</returns>
    public static AwsAnswer Query(AwsCall call, string xmlNamespace, params object[] resultContent)
    {
        XNamespace space = xmlNamespace;
        var request = NewRequestId();
        var root = new XElement(
            $"{call.Action}Response",
            new XElement($"{call.Action}Result", resultContent),
            new XElement("ResponseMetadata", new XElement("RequestId", request)));
        foreach (var element in root.DescendantsAndSelf())
            if (element.Name.Namespace == XNamespace.None)
                element.Name = space + element.Name.LocalName;
        return Of("text/xml", Xml(root), 200, request);
    }

    /// <summary>An answer of any type.</summary>
    /// <param name="contentType">Its media type.</param>
    /// <param name="body">Its body.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="requestId">The request id, or <see langword="null"/> for a new one.</param>
    /// <returns>The answer, with a request id.</returns>
    public static AwsAnswer Of(string contentType, ReadOnlyMemory<byte> body, int status = 200, string? requestId = null)
    {
        var answer = new AwsAnswer(status, body);
        return answer with
        {
            Headers = answer.Headers.Add("Content-Type", contentType).Add("x-amzn-RequestId", requestId ?? NewRequestId()),
        };
    }

    /// <summary>Makes a request id as AWS does.</summary>
    /// <returns>A new GUID in lower case.</returns>
    public static string NewRequestId() => Guid.NewGuid().ToString();

    /// <summary>Writes a document.</summary>
    /// <param name="root">Its root element.</param>
    /// <returns>The document in UTF-8, with a declaration and without indentation.</returns>
    internal static byte[] Xml(XElement root) =>
        Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="UTF-8"?>{"\n"}{root.ToString(SaveOptions.DisableFormatting)}""");
}

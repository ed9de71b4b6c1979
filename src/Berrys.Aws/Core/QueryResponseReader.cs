using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Berrys.Aws.Core;

/// <summary>Reads responses and errors of AWS Query.</summary>
internal sealed class QueryResponseReader<TResponse>(ServiceDescription service, string operation, bool resultWrapper, JsonTypeInfo<TResponse> type) : XmlResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse, new()
{
    private static readonly XmlReaderSettings NoDocumentTypes = new() { DtdProcessing = DtdProcessing.Prohibit, CloseInput = false };

    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input) => Undecodable.Guard(service, operation, () => Read(input.Stream));

    public override AmazonServiceException UnmarshallException(XmlUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode) =>
        service.Error(ServiceError.Of(XmlErrorResponseUnmarshaller.GetInstance().Unmarshall(input), statusCode, innerException));

    private TResponse Read(Stream stream)
    {
        using var reader = XmlReader.Create(stream, NoDocumentTypes);
        var root = XElement.Load(reader);
        var members = resultWrapper ? Child(root, operation + "Result") : root;
        var response = members is null ? new TResponse() : JsonSerializer.Deserialize(XmlMembers.ToJson(members, type), type)!;
        response.ResponseMetadata = new ResponseMetadata { RequestId = (resultWrapper ? Child(root, "ResponseMetadata") is { } data ? Child(data, "RequestId") : null : Child(root, "requestId"))?.Value };
        return response;
    }

    private static XElement? Child(XElement parent, string name) => parent.Elements().FirstOrDefault(child => child.Name.LocalName == name);
}

using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Berrys.Aws.Core;

/// <summary>Reads responses and errors of AWS JSON.</summary>
internal sealed class JsonResponseReader<TResponse>(ServiceDescription service, string operation, JsonTypeInfo<TResponse> type) : JsonResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse, new()
{
    // What cannot be decoded was carried out: an exception that the SDK does not retry.
    public override AmazonWebServiceResponse Unmarshall(UnmarshallerContext input)
    {
        var response = Undecodable.Guard(service, operation, () => Unmarshall((JsonUnmarshallerContext)input));
        response.ResponseMetadata = new ResponseMetadata { RequestId = input.ResponseData.GetHeaderValue("x-amzn-RequestId") };
        return response;
    }

    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input)
    {
        using var body = new MemoryStream();
        input.Stream.CopyTo(body);
        return body.Length == 0 ? new TResponse() : JsonSerializer.Deserialize(body.GetBuffer().AsSpan(0, (int)body.Length), type) ?? new TResponse();
    }

    public override AmazonServiceException UnmarshallException(JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var reader = new StreamingUtf8JsonReader(input.Stream);
        return service.Error(ServiceError.Of(JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(input, ref reader), statusCode, innerException));
    }
}

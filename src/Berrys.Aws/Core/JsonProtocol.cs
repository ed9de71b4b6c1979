using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Berrys.Aws.Core;

/// <summary>AWS JSON 1.1: the operation is a header, the body is the members.</summary>
/// <param name="targetPrefix">What precedes the operation in <c>X-Amz-Target</c>.</param>
internal sealed class JsonProtocol(string targetPrefix) : WireProtocol
{
    public string TargetPrefix => targetPrefix;

    public override void Write(DefaultRequest request, ServiceDescription service, string operation, byte[] members)
    {
        request.Headers["X-Amz-Target"] = $"{targetPrefix}.{operation}";
        request.Headers["Content-Type"] = "application/x-amz-json-1.1";
        request.Headers["X-Amz-Api-Version"] = service.ApiVersion;
        request.Content = members;
    }

    public override ResponseUnmarshaller Reader<TResponse>(ServiceDescription service, string operation, JsonTypeInfo<TResponse> response) =>
        new JsonResponseReader<TResponse>(service, operation, response);
}

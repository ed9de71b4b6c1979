using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Berrys.Aws.Core;

/// <summary>How a service's requests and responses are written.</summary>
internal abstract class WireProtocol
{
    /// <summary>Writes a request.</summary>
    /// <param name="request">The HTTP request.</param>
    /// <param name="service">The service.</param>
    /// <param name="operation">The operation's name.</param>
    /// <param name="members">The members as a JSON object in UTF-8.</param>
    public abstract void Write(DefaultRequest request, ServiceDescription service, string operation, byte[] members);

    /// <summary>The reader of an operation's responses and errors.</summary>
    public abstract ResponseUnmarshaller Reader<TResponse>(ServiceDescription service, string operation, JsonTypeInfo<TResponse> response)
        where TResponse : AmazonWebServiceResponse, new();
}

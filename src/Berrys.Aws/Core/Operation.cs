using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Berrys.Aws.Core;

/// <summary>One operation of a service, made once: writes its requests and reads its responses.</summary>
/// <param name="service">The service.</param>
/// <param name="name">The operation's name on the wire.</param>
/// <param name="request">The request's members.</param>
/// <param name="response">The response's members.</param>
internal sealed class Operation<TRequest, TResponse>(ServiceDescription service, string name, JsonTypeInfo<TRequest> request, JsonTypeInfo<TResponse> response)
    : InvokeOptionsBase, IMarshaller<IRequest, AmazonWebServiceRequest>, IOperation
    where TRequest : AmazonWebServiceRequest
    where TResponse : AmazonWebServiceResponse, new()
{
    public string Name => name;

    public ServiceDescription Service => service;

    public JsonTypeInfo Request => request;

    public JsonTypeInfo Response => response;

    public override IMarshaller<IRequest, AmazonWebServiceRequest> RequestMarshaller => this;

    public override ResponseUnmarshaller ResponseUnmarshaller { get; set; } = service.Wire.Reader(service, name, response);

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var wire = new DefaultRequest(input, service.ServiceId) { HttpMethod = "POST", ResourcePath = "/" };
        service.Wire.Write(wire, service, name, Serialize((TRequest)input));
        return wire;
    }

    // A token per call, kept over its retries, makes a repeated create harmless.
    private byte[] Serialize(TRequest input)
    {
        if (input is not IIdempotentRequest { Token: null } idempotent)
            return JsonSerializer.SerializeToUtf8Bytes(input, request);

        idempotent.Token = Guid.NewGuid().ToString();
        try
        {
            return JsonSerializer.SerializeToUtf8Bytes(input, request);
        }
        finally
        {
            idempotent.Token = null;
        }
    }
}

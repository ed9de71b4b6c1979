using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Berrys.Aws.Core;

/// <summary>AWS Query: the request is a form, the response is XML.</summary>
/// <param name="itemNames">The names of list items where they are not <c>member</c>, by the list's name.</param>
/// <param name="resultWrapper">Whether the members are in <c>&lt;OperationResult&gt;</c>.</param>
/// <param name="bareLists">Whether list items have no name of their own: <c>Filter.1</c>, as in EC2.</param>
internal sealed class QueryProtocol(IReadOnlyDictionary<string, string> itemNames, bool resultWrapper = true, bool bareLists = false) : WireProtocol
{
    public bool ResultWrapper => resultWrapper;

    public bool BareLists => bareLists;

    public override void Write(DefaultRequest request, ServiceDescription service, string operation, byte[] members)
    {
        request.Headers["Content-Type"] = "application/x-www-form-urlencoded; charset=utf-8";
        request.Headers["X-Amz-Api-Version"] = service.ApiVersion;
        request.Parameters["Action"] = operation;
        request.Parameters["Version"] = service.ApiVersion;
        using var document = JsonDocument.Parse(members);
        foreach (var (name, value) in QueryForm.Flatten(document.RootElement, ItemName))
            request.Parameters[name] = value;
    }

    public override ResponseUnmarshaller Reader<TResponse>(ServiceDescription service, string operation, JsonTypeInfo<TResponse> response) =>
        new QueryResponseReader<TResponse>(service, operation, resultWrapper, response);

    /// <summary>The name of a list's items in requests, or <see langword="null"/> for none.</summary>
    /// <param name="list">The list's name.</param>
    public string? ItemName(string list) => bareLists ? null : itemNames.GetValueOrDefault(list, "member");
}

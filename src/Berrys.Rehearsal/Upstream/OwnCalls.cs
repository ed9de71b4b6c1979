using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Upstream;

/// <summary>Calls on the rehearsal's own behalf.</summary>
internal static class OwnCalls
{
    /// <summary>A call in JSON.</summary>
    /// <param name="service">The signing name.</param>
    /// <param name="region">The region.</param>
    /// <param name="target">The whole <c>X-Amz-Target</c>.</param>
    /// <param name="parameters">The parameters.</param>
    /// <returns>The call.</returns>
    public static AwsCall Json(string service, string region, string target, JsonObject parameters)
    {
        var headers = Headers(service, region, "application/x-amz-json-1.1").SetItem("x-amz-target", target);
        return new()
        {
            Service = service,
            Region = region,
            Action = target[(target.LastIndexOf('.') + 1)..],
            Protocol = WireProtocol.Json,
            Headers = headers,
            Body = JsonSerializer.SerializeToUtf8Bytes(parameters),
            Parameters = parameters,
        };
    }

    /// <summary>A call in the Query protocol.</summary>
    /// <param name="service">The signing name.</param>
    /// <param name="region">The region.</param>
    /// <param name="version">The API version.</param>
    /// <param name="action">The action.</param>
    /// <param name="parameters">The form's other fields.</param>
    /// <returns>The call.</returns>
    public static AwsCall Query(string service, string region, string version, string action, IReadOnlyDictionary<string, string> parameters)
    {
        var fields = parameters.Prepend(new("Version", version)).Prepend(new("Action", action));
        var form = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
        return new()
        {
            Service = service,
            Region = region,
            Action = action,
            Protocol = WireProtocol.Query,
            Headers = Headers(service, region, "application/x-www-form-urlencoded; charset=utf-8"),
            Body = Encoding.UTF8.GetBytes(form),
            Parameters = QueryTree.Read(parameters),
        };
    }

    /// <summary>Reads an object of a bucket, or one of its sub-resources.</summary>
    /// <param name="like">A call of the same object, for bucket and region.</param>
    /// <param name="path">Path and query.</param>
    /// <returns>The call.</returns>
    public static AwsCall Get(AwsCall like, string path) => like with
    {
        Method = "GET",
        Path = path,
        Headers = Headers(like.Service, like.Region, null),
        Body = ReadOnlyMemory<byte>.Empty,
    };

    private static ImmutableSortedDictionary<string, string> Headers(string service, string region, string? contentType)
    {
        var headers = ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase)
            .Add("authorization", CredentialScope.Unsigned(service, region));
        return contentType is null ? headers : headers.Add("content-type", contentType);
    }
}

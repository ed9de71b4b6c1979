using System.Collections.Immutable;
using System.Formats.Cbor;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Berrys.Rehearsal.Gateway;

/// <summary>Makes a call out of an HTTP request.</summary>
internal static class CallReader
{
    /// <summary>What AWS itself answers without a key (https://docs.aws.amazon.com/STS/latest/APIReference/).</summary>
    private static readonly ImmutableHashSet<string> Keyless = ["AssumeRoleWithWebIdentity", "AssumeRoleWithSAML"];

    /// <summary>Reads which service and action are asked for, and how; not the parameters.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="target">Path and query as they came.</param>
    /// <param name="headers">The headers by lower-case name.</param>
    /// <param name="body">The body.</param>
    /// <param name="scope">What the signature says, or <see langword="null"/> when there is none.</param>
    /// <returns>The call, its parameters still empty.</returns>
    public static AwsCall ReadEnvelope(
        string method, string target, ImmutableSortedDictionary<string, string> headers, ReadOnlyMemory<byte> body, out CredentialScope? scope)
    {
        var (path, query) = Split(target);
        scope = CredentialScope.Find(headers, query);
        var call = new AwsCall
        {
            Service = scope?.Service ?? "",
            Region = scope?.Region ?? "",
            Protocol = WireProtocol.Rest,
            Method = method,
            Path = target,
            Headers = headers,
            Body = body,
        };
        if (path.Split('/') is ["", "service", _, "operation", var operation])
            return call with { Protocol = WireProtocol.Cbor, Action = operation };
        if (headers.TryGetValue("x-amz-target", out var action))
            return call with { Protocol = WireProtocol.Json, Action = action[(action.LastIndexOf('.') + 1)..] };
        if (call.Service == "s3")
            return WithoutBucketHost(call);
        return Form(call, query) is { } form && QueryTree.Fields(form).FirstOrDefault(field => field.Key == "Action").Value is { Length: > 0 } name
            ? OfQuery(call, scope, name)
            : call;
    }

    /// <summary>Reads the parameters.</summary>
    /// <param name="call">The call without them.</param>
    /// <returns>The call with them.</returns>
    /// <exception cref="AwsException">They are malformed.</exception>
    public static AwsCall ReadParameters(AwsCall call)
    {
        try
        {
            return call.Protocol switch
            {
                WireProtocol.Json => call with { Parameters = call.Body.IsEmpty ? [] : (JsonObject)JsonNode.Parse(call.Body.Span)! },
                WireProtocol.Cbor => call with { Parameters = CborTree.Read(call.Body) },
                WireProtocol.Query => call with { Parameters = Parameters(Form(call, Split(call.Path).Query)!) },
                _ => call,
            };
        }
        catch (Exception error) when (error is JsonException or CborContentException or InvalidCastException or ArgumentException)
        {
            throw new AwsException("SerializationException", $"The parameters of {call.Action} cannot be read: {error.Message}");
        }
    }

    /// <summary>Whether AWS itself answers the call without a key.</summary>
    /// <param name="call">The call.</param>
    public static bool NeedsNoKey(AwsCall call) => call is { Service: "sts", Action: { } action } && Keyless.Contains(action);

    /// <summary>Splits a request target.</summary>
    /// <param name="target">Path and query.</param>
    /// <returns>The path, and the query without its question mark.</returns>
    public static (string Path, string Query) Split(string target)
    {
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (target, "") : (target[..mark], target[(mark + 1)..]);
    }

    private static AwsCall OfQuery(AwsCall call, CredentialScope? scope, string action)
    {
        var query = call with { Protocol = WireProtocol.Query, Action = action };
        return scope is null && Keyless.Contains(action) ? query with { Service = "sts", Region = "us-east-1" } : query;
    }

    private static string? Form(AwsCall call, string query) => call.Method switch
    {
        "POST" when call.Headers.GetValueOrDefault("content-type")?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true =>
            Encoding.UTF8.GetString(call.Body.Span),
        "GET" when call.Path.StartsWith("/?", StringComparison.Ordinal) => query,
        _ => null,
    };

    private static JsonObject Parameters(string form) =>
        QueryTree.Read(QueryTree.Fields(form).Where(field => field.Key is not ("Action" or "Version")));

    // A client that was given http://localhost:PORT asks BUCKET.localhost:PORT; everything behind us knows paths only.
    private static AwsCall WithoutBucketHost(AwsCall call)
    {
        var host = call.Headers.GetValueOrDefault("host", "").Split(':')[0];
        return host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            ? call with { Path = $"/{host[..^".localhost".Length]}{call.Path}" }
            : call;
    }
}

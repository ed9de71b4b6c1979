using System.Collections.Immutable;
using System.Net;
using Berrys.Rehearsal.Containers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Berrys.Rehearsal.Gateway;

/// <summary>The edge between HTTP and calls.</summary>
internal sealed class GatewayEndpoint(
    CallDispatcher dispatcher, IEnumerable<IGatewayPage> pages, CallLog calls, Readiness readiness, RehearsalNetwork network, TimeProvider time)
{
    /// <summary>Headers of a connection, not of a message, and those that the server writes itself.</summary>
    private static readonly ImmutableHashSet<string> OfConnection = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "Connection", "Keep-Alive", "Transfer-Encoding", "Upgrade", "Server", "Date", "Content-Length");

    private readonly ImmutableArray<IGatewayPage> _pages = [.. pages];
    private readonly HostCheck _hosts = new([IPAddress.Loopback, network.HostAddress]);

    /// <summary>Answers a request.</summary>
    /// <param name="context">The request.</param>
    public async Task AnswerAsync(HttpContext context)
    {
        if (!_hosts.Allows(context.Request.Host.Host))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsync("The rehearsal does not answer under this name.\n", context.RequestAborted);
            return;
        }
        if (_pages.FirstOrDefault(page => context.Request.Path.StartsWithSegments(page.Path, StringComparison.Ordinal)) is { } page)
            await page.AnswerAsync(context);
        else if (!readiness.IsReady)
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        else
            await AnswerCallAsync(context);
    }

    private async Task AnswerCallAsync(HttpContext context)
    {
        var (at, started) = (time.GetUtcNow(), time.GetTimestamp());
        var body = await ReadAsync(context.Request);
        var call = CallReader.ReadEnvelope(context.Request.Method, Target(context), Headers(context.Request), body, out var scope);
        var answer = await dispatcher.AnswerAsync(call, scope, context.RequestAborted);
        await WriteAsync(context, answer);
        calls.Add(new(
            at, call.Service, call.Action ?? $"{call.Method} {CallReader.Split(call.Path).Path}", answer.Status,
            time.GetElapsedTime(started).TotalMilliseconds, !IPAddress.Loopback.Equals(context.Connection.RemoteIpAddress)));
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength is 0)
            return ReadOnlyMemory<byte>.Empty;
        using var buffer = new MemoryStream((int)Math.Min(request.ContentLength ?? 0, 1 << 20));
        await request.Body.CopyToAsync(buffer, request.HttpContext.RequestAborted);
        return buffer.ToArray();
    }

    // The path as it was signed: a decoded one would not tell a slash in a key from one between segments.
    private static string Target(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return target.StartsWith('/') ? target : new Uri(target).PathAndQuery;
    }

    private static ImmutableSortedDictionary<string, string> Headers(HttpRequest request) => request.Headers.ToImmutableSortedDictionary(
        header => header.Key.ToLowerInvariant(), header => string.Join(',', (IEnumerable<string?>)header.Value), StringComparer.OrdinalIgnoreCase);

    private static async Task WriteAsync(HttpContext context, AwsAnswer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            if (!OfConnection.Contains(name))
                response.Headers[name] = value;
        if (HttpMethods.IsHead(context.Request.Method))
        {
            // The length of what a GET would answer.
            response.ContentLength = answer.Headers.TryGetValue("Content-Length", out var length) ? long.Parse(length, System.Globalization.CultureInfo.InvariantCulture) : null;
            return;
        }
        if (answer.Status is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified)
            return;
        response.ContentLength = answer.Body.Length;
        await response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Upstream;

/// <summary>Speaks HTTP with the simulator.</summary>
internal sealed class MotoClient : IDisposable
{
    /// <summary>More at once would only wait inside Python's own lock.</summary>
    private const int Connections = 16;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private static readonly ImmutableHashSet<string> NotPassedOn =
        ["connection", "keep-alive", "transfer-encoding", "upgrade", "expect", "content-length", "accept-encoding"];

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        MaxConnectionsPerServer = Connections,
        ActivityHeadersPropagator = null,
    })
    {
        Timeout = Deadline,
    };

    /// <summary>Where it is; set before the first call and after every start.</summary>
    public Uri Address { get; set; } = new("http://127.0.0.1:1");

    /// <summary>Sends a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Cancels it; the simulator may still carry it out.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="HttpRequestException">It cannot be reached, or broke off.</exception>
    public async Task<AwsAnswer> SendAsync(AwsCall call, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(new(call.Method), At(call.Path));
        if (!call.Body.IsEmpty || call.Method is "POST" or "PUT" || call.Headers.Keys.Any(IsOfContent))
            request.Content = new ReadOnlyMemoryContent(call.Body);
        foreach (var (name, value) in call.Headers)
            if (IsOfContent(name))
                request.Content!.Headers.TryAddWithoutValidation(name, value);
            else if (!NotPassedOn.Contains(name))
                request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _http.SendAsync(request, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return new((int)response.StatusCode, body) { Headers = Headers(response) };
    }

    /// <summary>Makes the random choices of what comes next the same every time.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task SeedAsync(int seed, CancellationToken cancellationToken)
    {
        using var response = await _http.PostAsync(At(string.Create(CultureInfo.InvariantCulture, $"/moto-api/seed?a={seed}")), null, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private static bool IsOfContent(string header) =>
        (header.StartsWith("content-", StringComparison.OrdinalIgnoreCase) && !NotPassedOn.Contains(header)) || header is "expires" or "allow" or "last-modified";

    // A key may hold "..", which must arrive as it is.
    private Uri At(string path) =>
        new(Address.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    private static ImmutableSortedDictionary<string, string> Headers(HttpResponseMessage response) => response.Headers
        .Concat(response.Content.Headers)
        .ToImmutableSortedDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
}

using System.Diagnostics.CodeAnalysis;
using System.Net;
using Amazon.Runtime;

namespace Berrys.Aws.Clients;

/// <summary>Makes HTTP clients that go straight to their endpoint, past the proxy that the environment names.</summary>
internal sealed class DirectHttpClientFactory : HttpClientFactory
{
    [SuppressMessage("Reliability", "CA2000", Justification = "The client owns its handler.")]
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) =>
        new(
            new SocketsHttpHandler
            {
                UseProxy = false,
                UseCookies = false,
                AllowAutoRedirect = clientConfig.AllowAutoRedirect,
                AutomaticDecompression = DecompressionMethods.None,
                ConnectTimeout = clientConfig.ConnectTimeout ?? Timeout.InfiniteTimeSpan,
            },
            disposeHandler: true)
        {
            Timeout = clientConfig.Timeout ?? Timeout.InfiniteTimeSpan,
        };
}

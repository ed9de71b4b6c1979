using System.Net;
using Amazon.Runtime;

namespace Berrys.Aws.Clients;

/// <summary>Makes HTTP clients that go straight to their endpoint, past the proxy that the environment names.</summary>
internal sealed class DirectHttpClientFactory : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig)
    {
        var handler = new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = clientConfig.AllowAutoRedirect, AutomaticDecompression = DecompressionMethods.None };
        if (clientConfig.ConnectTimeout is { } connect)
            handler.ConnectTimeout = connect;
        var client = new HttpClient(handler, disposeHandler: true);
        if (clientConfig.Timeout is { } timeout)
            client.Timeout = timeout;
        return client;
    }
}

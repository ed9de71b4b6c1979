using System.Net;
using Berrys.Pipeline.Caching.Remote;

namespace Berrys.Tools.Caches;

/// <summary>
/// A remote store over plain HTTP: GET, HEAD and PUT of <c>ac/KEY</c> and <c>cas/SHA-256</c> below an address, as nginx with
/// WebDAV, bazel-remote and other caches speak it.
/// </summary>
public sealed class HttpRemoteStore : IRemoteStore, IDisposable
{
    private const int ChunkSize = 1 << 16;
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(1);
    private readonly SocketsHttpHandler _handler;
    private readonly HttpClient _client;
    private readonly Uri _address;
    private readonly TimeSpan _silence;

    /// <summary>Opens it; nothing is sent yet.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="credentials">What it is told of us.</param>
    /// <param name="silence">How long it may say nothing before a request counts as failed; two seconds when left out.</param>
    public HttpRemoteStore(Uri address, RemoteCredentials credentials, TimeSpan? silence = null)
    {
        _address = new(address.AbsoluteUri.TrimEnd('/') + "/");
        _silence = silence ?? TimeSpan.FromSeconds(2);
        // A redirection would take the credentials elsewhere.
        _handler = new() { AllowAutoRedirect = false, ConnectTimeout = ConnectTime, PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1) };
        _client = new(_handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.Authorization = credentials.Header;
    }

    /// <inheritdoc />
    public Task<bool> GetAsync(string path, Stream target, long limit, CancellationToken cancellationToken) => WatchAsync(
        async (alive, token) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_address, path));
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token);
            if (answer.StatusCode is HttpStatusCode.NotFound)
                return false;
            Expect(answer.StatusCode is HttpStatusCode.OK, answer);
            await using var content = await answer.Content.ReadAsStreamAsync(token);
            var buffer = new byte[ChunkSize];
            var left = limit;
            for (int read; (read = await ReadAsync(content, buffer, token)) > 0; left -= read)
            {
                alive();
                if (read > left)
                    throw new RemoteStoreException($"it gives more than {limit >> 20} MiB for one file");
                await target.WriteAsync(buffer.AsMemory(0, read), token);
            }

            return true;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<bool> HasAsync(string path, CancellationToken cancellationToken) => WatchAsync(
        async (_, token) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(_address, path));
            using var answer = await _client.SendAsync(request, token);
            if (answer.StatusCode is HttpStatusCode.NotFound)
                return false;
            Expect(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NoContent, answer);
            return true;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task PutAsync(string path, Stream content, CancellationToken cancellationToken) => WatchAsync(
        async (alive, token) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(_address, path)) { Content = new WatchedContent(content, alive) };
            using var answer = await _client.SendAsync(request, token);
            Expect(answer.IsSuccessStatusCode, answer);
            return true;
        },
        cancellationToken);

    /// <inheritdoc />
    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }

    private static async Task<int> ReadAsync(Stream content, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await content.ReadAsync(buffer, cancellationToken);
        }
        catch (IOException error)
        {
            throw new RemoteStoreException($"its answer broke off: {error.Message}", error);
        }
    }

    private static void Expect(bool condition, HttpResponseMessage answer)
    {
        if (!condition)
        {
            throw new RemoteStoreException(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
                ? $"it refuses our credentials ({(int)answer.StatusCode}); BERRYS_CACHE_TOKEN, or BERRYS_CACHE_USER and BERRYS_CACHE_PASSWORD, hold them"
                : $"it answers {(int)answer.StatusCode}");
        }
    }

    private async Task<bool> WatchAsync(Func<Action, CancellationToken, Task<bool>> work, CancellationToken cancellationToken)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        silence.CancelAfter(_silence);
        try
        {
            return await work(() => silence.CancelAfter(_silence), silence.Token);
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RemoteStoreException($"it has said nothing for {_silence.TotalSeconds:0.#} seconds", error);
        }
        catch (HttpRequestException error)
        {
            throw new RemoteStoreException($"{_address.Authority} cannot be reached: {(error.InnerException ?? error).Message}", error);
        }
    }
}

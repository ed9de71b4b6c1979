using System.Collections.Concurrent;
using System.Net;

namespace Berrys.Build.EndToEnd.Deploying;

/// <summary>A few clients that ask a platform on loopback without pause, bounded in number, rate and time.</summary>
internal sealed class Load : IAsyncDisposable
{
    private const int Clients = 4;
    private const int MostRequests = 200_000;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly CancellationTokenSource _stop = new(Longest);
    private readonly ConcurrentQueue<string> _failures = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(20) };
    private readonly Task[] _running;
    private int _count;

    public Load(string url, params string[] paths)
    {
        new Uri(url).IsLoopback.ShouldBeTrue(url);
        _running = [.. Enumerable.Range(0, Clients).Select(number => Task.Run(() => AskAsync(url, paths, number)))];
    }

    /// <summary>Ends it.</summary>
    /// <returns>How many requests were answered with 200, and what the others came to.</returns>
    public async Task<(int Count, IReadOnlyCollection<string> Failures)> StopAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_running);
        return (_count, _failures);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _client.Dispose();
        _stop.Dispose();
    }

    private async Task AskAsync(string url, string[] paths, int number)
    {
        for (var turn = number; !_stop.IsCancellationRequested && _count < MostRequests; turn++)
        {
            var path = paths[turn % paths.Length];
            try
            {
                // A request that was begun is answered: stopping does not cut it off.
                using var answer = await _client.GetAsync(new Uri(url + path), CancellationToken.None);
                Interlocked.Increment(ref _count);
                if (answer.StatusCode != HttpStatusCode.OK)
                    _failures.Enqueue($"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
                await Task.Delay(Pause, _stop.Token);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
            {
                _failures.Enqueue($"{path}: {error.Message}");
            }
        }
    }
}

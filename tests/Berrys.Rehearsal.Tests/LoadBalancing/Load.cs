using System.Collections.Concurrent;

namespace Berrys.Rehearsal.Tests.LoadBalancing;

/// <summary>Clients that ask one URL, each over a connection of its own that is kept alive.</summary>
internal sealed class Load : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _clients;
    private int _total;

    public Load(string url, int clients = 8, int most = int.MaxValue) =>
        _clients = Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(() => AskAsync(url, most))));

    public int Total => Volatile.Read(ref _total);

    public ConcurrentDictionary<string, int> Answers { get; } = [];

    public ConcurrentQueue<string> Failures { get; } = [];

    public Task AtLeastAsync(int more)
    {
        var goal = Total + more;
        return Eventually.BeAsync(() => Total >= goal, () => $"only {Total} of {goal} requests were answered: {string.Join("; ", Failures.Take(3))}");
    }

    public Task AllAsync() => _clients;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _clients;
        _stop.Dispose();
    }

    private async Task AskAsync(string url, int most)
    {
        using var handler = new SocketsHttpHandler { UseProxy = false };
        using var http = new HttpClient(handler);
        while (!_stop.IsCancellationRequested && Interlocked.Increment(ref _total) <= most)
            try
            {
                using var answer = await http.GetAsync(new Uri(url));
                var text = await answer.Content.ReadAsStringAsync();
                Answers.AddOrUpdate($"{(int)answer.StatusCode} {text}", 1, (_, count) => count + 1);
                if (!answer.IsSuccessStatusCode)
                    Failures.Enqueue($"{(int)answer.StatusCode}");
            }
            catch (HttpRequestException error)
            {
                Failures.Enqueue(error.Message);
            }
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Berrys.Aws.Tests.Wire;

/// <summary>A request as it came: its head and its body.</summary>
internal sealed record Received(string Head, string Body)
{
    public string Header(string name) => Head.Split("\r\n").First(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim();
}

/// <summary>An answer, or <see langword="null"/> in its place for none at all.</summary>
internal sealed record Answer(int Status, string Body, string ContentType = "application/x-amz-json-1.1");

/// <summary>A little HTTP server on a port of its own: one request per connection, answered by a function of its number.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<int, Received, Answer?> _answer;
    private readonly Task _running;

    public LocalServer(Func<int, Received, Answer?> answer)
    {
        _answer = answer;
        _listener.Start();
        _running = AcceptAsync();
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public ConcurrentQueue<Received> Requests { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (OperationCanceledException)
        {
        }

        await Task.WhenAll(connections);
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var request = await ReadAsync(stream);
                Requests.Enqueue(request);
                if (_answer(Requests.Count, request) is not { } answer)
                {
                    await Task.Delay(Timeout.Infinite, _stop.Token);
                    return;
                }

                var body = Encoding.UTF8.GetBytes(answer.Body);
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {answer.Status} X\r\nContent-Type: {answer.ContentType}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"), _stop.Token);
                await stream.WriteAsync(body, _stop.Token);
            }
            catch (Exception error) when (error is OperationCanceledException or IOException)
            {
            }
        }
    }

    private async Task<Received> ReadAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[8192];
        while (true)
        {
            if (text.ToString().IndexOf("\r\n\r\n", StringComparison.Ordinal) is var end and >= 0)
            {
                var head = text.ToString()[..end];
                var length = head.Split("\r\n").Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)).Select(line => int.Parse(line[15..])).FirstOrDefault();
                if (text.Length >= end + 4 + length)
                    return new Received(head, text.ToString()[(end + 4)..]);
            }

            var read = await stream.ReadAsync(buffer, _stop.Token);
            if (read == 0)
                throw new IOException("The request ended early.");
            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }
    }
}

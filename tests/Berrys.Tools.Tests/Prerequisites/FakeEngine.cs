using System.Net.Sockets;
using System.Text;

namespace Berrys.Tools.Tests.Prerequisites;

/// <summary>Something that listens on a Unix socket of its own; it takes one connection.</summary>
internal sealed class FakeEngine : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _serving;

    /// <param name="serve">What it does with the connection, which is closed afterwards.</param>
    public FakeEngine(Func<Socket, CancellationToken, Task> serve)
    {
        SocketPath = Path.Combine(_folder.Path, "docker.sock");
        _listener.Bind(new UnixDomainSocketEndPoint(SocketPath));
        _listener.Listen();
        _serving = ServeAsync(serve);
    }

    public string SocketPath { get; }

    /// <summary>The request's head, once it has come.</summary>
    public string Request { get; private set; } = "";

    /// <summary>An engine that reads the request and answers with a text.</summary>
    public static FakeEngine Answering(string answer)
    {
        FakeEngine engine = null!;
        engine = new FakeEngine(async (connection, token) =>
        {
            engine.Request = await ReadHeadAsync(connection, token);
            await connection.SendAsync(Encoding.UTF8.GetBytes(answer), token);
        });
        return engine;
    }

    public static async Task<string> ReadHeadAsync(Socket connection, CancellationToken cancellationToken)
    {
        var head = new StringBuilder();
        var buffer = new byte[1024];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await connection.ReceiveAsync(buffer, cancellationToken);
            if (read == 0)
                break;
            head.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        return head.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Dispose();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _closing.Dispose();
        _folder.Dispose();
    }

    private async Task ServeAsync(Func<Socket, CancellationToken, Task> serve)
    {
        using var connection = await _listener.AcceptAsync(_closing.Token);
        await serve(connection, _closing.Token);
    }
}

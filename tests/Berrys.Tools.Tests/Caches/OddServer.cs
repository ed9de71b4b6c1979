using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Berrys.Tools.Tests.Caches;

/// <summary>Answers every request with the same bytes, and then stays silent for a while.</summary>
internal sealed class OddServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    public OddServer(string answer, TimeSpan silence)
    {
        _listener.Start();
        Address = new($"http://{_listener.LocalEndpoint}/");
        _serving = ServeAsync(Encoding.ASCII.GetBytes(answer), silence);
    }

    public Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _serving;
    }

    private async Task ServeAsync(byte[] answer, TimeSpan silence)
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                _ = AnswerAsync(client, answer, silence);
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static async Task AnswerAsync(TcpClient client, byte[] answer, TimeSpan silence)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                await stream.ReadAtLeastAsync(new byte[1000], 1);
                await stream.WriteAsync(answer);
                await Task.Delay(silence);
            }
            catch (IOException)
            {
                // The other side gave up.
            }
        }
    }
}

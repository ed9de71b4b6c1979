using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Berrys.Rehearsal.LoadBalancing.Haproxy;
using Berrys.Rehearsal.LoadBalancing.Model;

namespace Berrys.Rehearsal.LoadBalancing.Traffic;

/// <summary>Receives what HAProxy logs, one datagram per request on loopback.</summary>
/// <param name="balancer">Says what slots stand for.</param>
public sealed class TrafficLog(Balancer balancer) : IDisposable
{
    private const int ReceiveBuffer = 8 * 1024 * 1024;

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveBufferSize = ReceiveBuffer };
    private readonly Lock _lock = new();
    private ImmutableArray<TrafficRequest>.Builder _requests = ImmutableArray.CreateBuilder<TrafficRequest>();

    /// <summary>Opens the port.</summary>
    /// <param name="port">The loopback port.</param>
    /// <exception cref="SocketException">It is taken.</exception>
    public void Open(int port) => _socket.Bind(new IPEndPoint(IPAddress.Loopback, port));

    /// <summary>Receives until it is cancelled.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[8192];
        while (true)
        {
            var count = await _socket.ReceiveAsync(buffer, SocketFlags.None, cancellationToken);
            if (RequestLogLine.Parse(Encoding.UTF8.GetString(buffer, 0, count)) is { } line && Request(line, balancer.Current) is { } request)
                lock (_lock)
                    _requests.Add(request);
        }
    }

    /// <summary>Takes what came since the last time.</summary>
    /// <returns>The requests in the order they ended.</returns>
    public ImmutableArray<TrafficRequest> Take()
    {
        lock (_lock)
        {
            var requests = _requests.ToImmutable();
            _requests = ImmutableArray.CreateBuilder<TrafficRequest>();
            return requests;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _socket.Dispose();

    private static TrafficRequest? Request(RequestLogLine line, Balancing balancing)
    {
        foreach (var balancer in balancing.Known.LoadBalancers)
            foreach (var listener in balancer.Listeners)
                if (balancing.Slots.Of(balancer, listener) == line.Listener)
                    return new(
                        balancer.Arn, listener.Arn,
                        line.Group is { } number ? balancing.Slots.Groups.FirstOrDefault(group => group.Value == number).Key : null,
                        line);
        // A listener that stands for nothing answers 503 on nobody's behalf.
        return null;
    }
}

using System.Net;
using System.Net.Sockets;
using Berrys.Rehearsal.LoadBalancing.Model;

namespace Berrys.Rehearsal.LoadBalancing.Haproxy;

/// <summary>Finds ports that are free on all addresses.</summary>
internal static class FreePorts
{
    private const int Attempts = 1000;

    /// <summary>Completes a pool: what is free stays, the rest is replaced.</summary>
    /// <param name="before">The ports of an earlier time, or <see langword="null"/>.</param>
    /// <param name="addresses">The addresses to be listened on.</param>
    /// <returns>A pool whose ports were free a moment ago.</returns>
    public static PortPool Complete(PortPool? before, IReadOnlyList<IPAddress> addresses)
    {
        // Taken ones are held until all are found, or one would be found twice.
        var held = new List<Socket>();
        try
        {
            var kept = (before?.Listeners ?? []).Select(port => TryHold(port, addresses, held) ? port : 0).Concat(Enumerable.Repeat(0, SlotTable.ListenerSlots))
                .Take(SlotTable.ListenerSlots).ToList();
            return new([.. kept.Select(port => port != 0 ? port : Find(addresses, held))], before?.Log ?? Log(0));
        }
        finally
        {
            held.ForEach(socket => socket.Dispose());
        }
    }

    private static int Find(IReadOnlyList<IPAddress> addresses, List<Socket> held)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            probe.Bind(new IPEndPoint(addresses[0], 0));
            var port = ((IPEndPoint)probe.LocalEndPoint!).Port;
            probe.Dispose();
            if (TryHold(port, addresses, held))
                return port;
        }
        throw new IOException("There is no port that is free on all addresses of the load balancers.");
    }

    /// <summary>Finds a port for datagrams.</summary>
    /// <param name="wanted">The one to take if it is free; 0 for any.</param>
    /// <returns>A loopback port that was free a moment ago.</returns>
    public static int Log(int wanted)
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            probe.Bind(new IPEndPoint(IPAddress.Loopback, wanted));
            return ((IPEndPoint)probe.LocalEndPoint!).Port;
        }
        catch (SocketException) when (wanted != 0)
        {
            return Log(0);
        }
    }

    private static bool TryHold(int port, IReadOnlyList<IPAddress> addresses, List<Socket> held)
    {
        var here = new List<Socket>();
        try
        {
            foreach (var address in addresses)
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                here.Add(socket);
                // Connections of an earlier HAProxy may still linger; only a listener is in the way.
                socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
                socket.Bind(new IPEndPoint(address, port));
                socket.Listen();
            }
            held.AddRange(here);
            return true;
        }
        catch (SocketException)
        {
            here.ForEach(socket => socket.Dispose());
            return false;
        }
    }
}

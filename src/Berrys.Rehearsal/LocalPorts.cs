using System.Net;
using System.Net.NetworkInformation;
using Berrys.Pipeline;

namespace Berrys.Rehearsal;

/// <summary>Chooses ports for servers that must find their port free again after a restart.</summary>
internal static class LocalPorts
{
    /// <summary>The range lies below the one that outgoing connections take theirs from (ip_local_port_range, from 32768).</summary>
    private const int First = 20000;
    private const int Count = 12000;

    /// <summary>Finds a free port.</summary>
    /// <param name="seed">Where to begin: what must not collide begins elsewhere.</param>
    /// <param name="addresses">The addresses that it must be free on.</param>
    /// <param name="taken">Ports that belong to servers that do not run now.</param>
    /// <returns>The port.</returns>
    /// <exception cref="BerrysException">There is none (exit code 3).</exception>
    public static int Find(string seed, IReadOnlyCollection<IPAddress> addresses, IReadOnlySet<int> taken)
    {
        var start = (int)(Hash(seed) % Count);
        for (var step = 0; step < Count; step++)
        {
            var port = First + ((start + step) % Count);
            if (!taken.Contains(port) && addresses.All(address => IsFree(address, port)))
                return port;
        }
        throw new BerrysException(ExitCode.MissingPrerequisite, $"No port from {First} to {First + Count - 1} is free.");
    }

    /// <summary>Whether nobody listens on a port.</summary>
    /// <param name="address">One of this machine's addresses.</param>
    /// <param name="port">The port.</param>
    /// <returns><see langword="true"/> when a server could.</returns>
    public static bool IsFree(IPAddress address, int port) =>
        // Asked of the system and not tried out: a port that a server has just left cannot be bound without more ado, and yet is free.
        !IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(listener =>
            listener.Port == port && (listener.Address.Equals(address) || listener.Address.Equals(IPAddress.Any) || listener.Address.Equals(IPAddress.IPv6Any)));

    // FNV-1a: the runtime's own hash of a string differs from run to run.
    private static uint Hash(string text) => text.Aggregate(2166136261u, (hash, letter) => unchecked((hash ^ letter) * 16777619u));
}

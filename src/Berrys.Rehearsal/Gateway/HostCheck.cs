using System.Collections.Immutable;
using System.Net;

namespace Berrys.Rehearsal.Gateway;

/// <summary>
/// Which names the gateway answers under. A web page can make a browser send requests here under a name of its own
/// that resolves to loopback (DNS rebinding); such a request carries that name.
/// </summary>
/// <param name="addresses">The addresses that the gateway listens on.</param>
internal sealed class HostCheck(IEnumerable<IPAddress> addresses)
{
    private readonly ImmutableHashSet<string> _addresses = [.. addresses.Select(address => address.ToString())];

    /// <summary>Whether a request may be answered.</summary>
    /// <param name="host">Its <c>Host</c> header without the port.</param>
    public bool Allows(string host) =>
        _addresses.Contains(host)
        || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
}

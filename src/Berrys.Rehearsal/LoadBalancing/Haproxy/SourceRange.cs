using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Berrys.Rehearsal.LoadBalancing.Haproxy;

/// <summary>A range of IPv4 addresses as a regular expression.</summary>
internal static class SourceRange
{
    /// <summary>Matches nothing.</summary>
    private const string Never = "(?!)";

    /// <summary>Writes it.</summary>
    /// <param name="range">An address with a prefix length, such as <c>10.0.0.0/8</c>.</param>
    /// <returns>The expression; one that never matches for IPv6, which the load balancer does not listen on here.</returns>
    public static string Pattern(string range)
    {
        if (!IPNetwork.TryParse(range.Contains('/', StringComparison.Ordinal) ? range : $"{range}/32", out var network)
            || network.BaseAddress.AddressFamily != AddressFamily.InterNetwork)
            return Never;
        var first = network.BaseAddress.GetAddressBytes();
        return string.Join(@"\.", first.Select((octet, index) => Octet(octet, Math.Clamp(network.PrefixLength - (8 * index), 0, 8))));
    }

    private static string Octet(int first, int fixedBits)
    {
        if (fixedBits == 0)
            return "[0-9]+";
        var values = Enumerable.Range(first, 1 << (8 - fixedBits)).Select(value => value.ToString(CultureInfo.InvariantCulture));
        return $"(?:{string.Join('|', values)})";
    }
}

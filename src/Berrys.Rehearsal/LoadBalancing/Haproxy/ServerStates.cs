using System.Collections.Immutable;
using System.Globalization;
using System.Net;

namespace Berrys.Rehearsal.LoadBalancing.Haproxy;

/// <summary>Reads <c>show servers state</c> (management guide, section 9.3; format version 1).</summary>
public static class ServerStates
{
    private const int ForcedMaintenance = 0x01;
    private const int ForcedDrain = 0x08;

    private static readonly string[] Columns = ["be_name", "srv_name", "srv_addr", "srv_port", "srv_admin_state"];

    /// <summary>Reads it.</summary>
    /// <param name="text">The answer: a version, a comment with the names of the columns, one line per server.</param>
    /// <returns>The servers that are assigned: those that get requests or got some.</returns>
    public static ImmutableDictionary<ServerName, ServerSetting> Parse(string text)
    {
        var header = text.Split('\n').FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal)) ?? "# ";
        var columns = header[2..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int[] places = [.. Columns.Select(name => Array.IndexOf(columns, name))];
        if (places.Contains(-1))
            throw new FormatException($"HAProxy lists its servers in an unknown format: {header}");
        var servers = ImmutableDictionary.CreateBuilder<ServerName, ServerSetting>();
        foreach (var fields in text.Split('\n').Select(line => line.Split(' ')).Where(fields => fields.Length >= columns.Length && fields[0] != "#"))
        {
            string[] found = [.. places.Select(place => fields[place])];
            if (!int.TryParse(found[0].AsSpan(1), CultureInfo.InvariantCulture, out var group) || !int.TryParse(found[1].AsSpan(1), CultureInfo.InvariantCulture, out var slot))
                continue;
            var port = int.Parse(found[3], CultureInfo.InvariantCulture);
            var state = int.Parse(found[4], CultureInfo.InvariantCulture);
            var mode = (state & ForcedMaintenance) != 0 ? ServerMode.Maint : (state & ForcedDrain) != 0 ? ServerMode.Drain : ServerMode.Ready;
            if (port != HaproxyConfiguration.NoPort || mode != ServerMode.Maint)
                servers[new(group, slot)] = new(new(IPAddress.Parse(found[2]), port), mode);
        }
        return servers.ToImmutable();
    }
}

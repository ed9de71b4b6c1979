using System.Globalization;
using System.Net;
using System.Text;
using Berrys.Rehearsal.LoadBalancing.Model;

namespace Berrys.Rehearsal.LoadBalancing.Haproxy;

/// <summary>
/// The configuration of HAProxy. It never changes while HAProxy runs, since reloads lose requests: listeners, backends
/// and servers are prepared in fixed numbers and put to use through the runtime socket. A listener looks a request up
/// in its own map of regular expressions, whose value says what to do and, for weighted groups, from which numbers on
/// a random number means the next group; so the change of a weight is the atomic change of one map, weights need no
/// rounding, and there is only one hop to a target.
/// </summary>
public static class HaproxyConfiguration
{
    /// <summary>The runtime socket, relative to the folder that HAProxy runs in.</summary>
    public const string Socket = "admin.sock";

    /// <summary>The file of <see cref="AnswerScript"/> in the same folder.</summary>
    public const string Script = "answer.lua";

    /// <summary>The port of a server that has never been assigned.</summary>
    public const int NoPort = 1;

    private const string Global = """
        global
          stats socket unix@admin.sock mode 600 level admin
          stats timeout 60s
          lua-load answer.lua
          maxconn 4000
          # AWS takes 64 KiB of headers.
          tune.bufsize 65536
          tune.maxrewrite 4096
          tune.http.maxhdr 200
          # Found entries must not outlive the map that they were found in.
          tune.pattern.cache-size 0

        """;

    // Only refused connections are tried again: to repeat a request that a target dropped would hide an ALB's 502.
    private const string Defaults = """
        defaults
          mode http
          log global
          option dontlognull
          option redispatch 1
          retries 3
          retry-on conn-failure
          balance roundrobin
          http-reuse safe
          timeout connect 5s
          timeout client 60s
          timeout server 60s
          timeout tunnel 60s
          timeout http-keep-alive 60s
          timeout queue 5s
          http-error status 502 content-type text/html string "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"
          http-error status 503 content-type text/html string "<html><head><title>503 Service Temporarily Unavailable</title></head><body><h1>503 Service Temporarily Unavailable</h1></body></html>"
          http-error status 504 content-type text/html string "<html><head><title>504 Gateway Time-out</title></head><body><h1>504 Gateway Time-out</h1></body></html>"

        """;

    /// <summary>Writes it.</summary>
    /// <param name="pool">The ports.</param>
    /// <param name="addresses">The addresses that every listener listens on.</param>
    /// <returns>The text; the same for the same input.</returns>
    public static string Write(PortPool pool, IReadOnlyList<IPAddress> addresses)
    {
        var text = new StringBuilder(Global)
            .Append(CultureInfo.InvariantCulture, $"  log 127.0.0.1:{pool.Log} len 2048 format raw local0\n\n")
            .Append(Defaults);
        for (var slot = 0; slot < pool.Listeners.Length; slot++)
            Listener(text, slot, pool.Listeners[slot], addresses);
        text.Append("\nbackend nowhere\n");
        for (var group = 0; group < SlotTable.GroupSlots; group++)
            text.Append(CultureInfo.InvariantCulture, $"\nbackend g{group}\n  server-template s 1-{SlotTable.TargetSlots} 127.0.0.1:{NoPort} disabled\n");
        return text.ToString();
    }

    /// <summary>The map of a listener, relative to the folder that HAProxy runs in.</summary>
    /// <param name="slot">The listener's slot.</param>
    /// <returns>The path, which is also what the runtime socket knows the map by.</returns>
    public static string Map(int slot) => FormattableString.Invariant($"maps/l{slot}.map");

    private static void Listener(StringBuilder text, int slot, int port, IReadOnlyList<IPAddress> addresses)
    {
        text.Append(CultureInfo.InvariantCulture, $"\nfrontend l{slot}\n");
        foreach (var address in addresses)
            text.Append(CultureInfo.InvariantCulture, $"  bind {address}:{port}\n");
        text.Append(CultureInfo.InvariantCulture, $$"""
              log-format "{{RequestLogLine.Format}}"
              http-request set-var-fmt(txn.request) "{{RequestPattern.RequestText}}"
              http-request set-var(txn.rule) var(txn.request),map_reg({{Map(slot)}})
              http-request set-var(txn.kind) var(txn.rule),field(1,|)
              http-request set-var(txn.id) var(txn.rule),field(2,|)
              http-request lua.answer if { var(txn.kind) -m str fixed redirect }
              http-request set-header X-Forwarded-For "%[req.fhdr(x-forwarded-for)], %[src]" if { req.hdr(x-forwarded-for) -m found }
              http-request set-header X-Forwarded-For %[src] unless { req.hdr(x-forwarded-for) -m found }
              http-request set-header X-Forwarded-Port %[dst_port]
              http-request set-header X-Forwarded-Proto http
              http-request set-header X-Amzn-Trace-Id "Root=1-%{+X}Ts-%[uuid,regsub(-,,g),bytes(0,24)]" unless { req.hdr(x-amzn-trace-id) -m found }
              http-request set-var(txn.sum) var(txn.rule),field(3,|),add(0) if { var(txn.kind) -m str forward }
              http-request set-var(txn.point) rand(1000000000),mod(txn.sum) if { var(txn.kind) -m str forward }
              http-request set-var(txn.group) var(txn.rule),field(4,|)

            """);
        // A map's value holds five pairs of a backend and the number from which on the next one is meant.
        for (var next = 6; next < 4 + (2 * RuleEntry.MostGroups); next += 2)
            text.Append(CultureInfo.InvariantCulture, $"  http-request set-var(txn.group) var(txn.rule),field({next},|) if {{ var(txn.rule),field({next - 1},|),sub(txn.point) le 0 }}\n");
        text.Append("""
              use_backend %[var(txn.group)] if { var(txn.kind) -m str forward }
              default_backend nowhere

            """);
    }
}

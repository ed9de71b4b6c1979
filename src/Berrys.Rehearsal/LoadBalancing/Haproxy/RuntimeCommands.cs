using System.Net;

namespace Berrys.Rehearsal.LoadBalancing.Haproxy;

/// <summary>Finds what has to be told.</summary>
public static class RuntimeCommands
{
    private static readonly ServerSetting Free = new(new(IPAddress.Loopback, 1), ServerMode.Maint);

    /// <summary>The commands that lead from one plan to another.</summary>
    /// <param name="before">What HAProxy is.</param>
    /// <param name="after">What it is to be.</param>
    /// <returns>The commands: servers are ready before rules lead to them, and leave after rules do.</returns>
    public static IReadOnlyList<RuntimeCommand> Between(BalancerPlan before, BalancerPlan after)
    {
        var servers = before.Servers.Keys.Union(after.Servers.Keys).OrderBy(name => name.Group).ThenBy(name => name.Slot)
            .ToLookup(name => after.Servers.GetValueOrDefault(name, Free).Mode == ServerMode.Ready);
        return
        [
            .. servers[true].SelectMany(name => Server(name, before, after)),
            .. Rules(before, after),
            .. servers[false].SelectMany(name => Server(name, before, after)),
        ];
    }

    private static IEnumerable<RuntimeCommand> Server(ServerName name, BalancerPlan before, BalancerPlan after)
    {
        var old = before.Servers.GetValueOrDefault(name, Free);
        var now = after.Servers.GetValueOrDefault(name, old with { Mode = ServerMode.Maint });
        var moves = !now.Address.Equals(old.Address);
        // A server that is in use gets no other address, or requests meant for one target would reach another.
        if (moves && old.Mode != ServerMode.Maint)
            yield return new SetMode(name, ServerMode.Maint);
        if (moves)
            yield return new SetAddress(name, now.Address);
        if (now.Mode != (moves ? ServerMode.Maint : old.Mode))
            yield return new SetMode(name, now.Mode);
    }

    private static IEnumerable<RuntimeCommand> Rules(BalancerPlan before, BalancerPlan after)
    {
        foreach (var slot in before.Listeners.Keys.Union(after.Listeners.Keys).Order())
        {
            var now = after.Listeners.GetValueOrDefault(slot, []);
            if (!before.Listeners.GetValueOrDefault(slot, []).SequenceEqual(now))
                yield return new ReplaceRules(slot, now);
        }
    }
}

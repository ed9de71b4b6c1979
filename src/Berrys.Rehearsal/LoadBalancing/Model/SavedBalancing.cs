using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using Berrys.Pipeline.Workspaces;
using Berrys.Rehearsal.LoadBalancing.Haproxy;
using Berrys.Rehearsal.LoadBalancing.Health;

namespace Berrys.Rehearsal.LoadBalancing.Model;

/// <summary>What outlives the gateway beside the API's own state, in <c>load-balancers.json</c>.</summary>
/// <param name="Ports">The listeners' ports by slot.</param>
/// <param name="LogPort">The port for HAProxy's log.</param>
/// <param name="Listeners">Load balancer or listener ARN → listener slot.</param>
/// <param name="Groups">Target group ARN → backend.</param>
/// <param name="Targets">The targets.</param>
internal sealed record SavedBalancing(
    IReadOnlyList<int> Ports,
    int LogPort,
    IReadOnlyDictionary<string, int> Listeners,
    IReadOnlyDictionary<string, int> Groups,
    IReadOnlyList<SavedTarget> Targets)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Takes what has to be kept from a state.</summary>
    /// <param name="pool">The ports.</param>
    /// <param name="balancing">The state.</param>
    public static SavedBalancing Of(PortPool pool, Balancing balancing) => new(
        pool.Listeners, pool.Log, balancing.Slots.Listeners, balancing.Slots.Groups,
        [
            .. balancing.Targets.OrderBy(target => target.Key.Group, StringComparer.Ordinal).ThenBy(target => target.Value.Slot)
                .Select(target => new SavedTarget(target.Key.Group, target.Key.Address.ToString(), target.Value.Slot, target.Value.DrainingSince)),
        ]);

    /// <summary>Reads the file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Its contents, or <see langword="null"/> when there is none.</returns>
    public static SavedBalancing? Read(string path) =>
        File.Exists(path) ? JsonSerializer.Deserialize<SavedBalancing>(File.ReadAllText(path)) : null;

    /// <summary>Writes the file, if its text changes.</summary>
    /// <param name="path">The file.</param>
    public void Write(string path)
    {
        var text = JsonSerializer.Serialize(this, Indented);
        if (!File.Exists(path) || File.ReadAllText(path) != text)
            AtomicFile.Write(path, text);
    }

    /// <summary>The ports.</summary>
    public PortPool Pool() => new([.. Ports], LogPort);

    /// <summary>The state, before the API's own state is known.</summary>
    /// <param name="servers">HAProxy's servers as they were found: one that gets requests was healthy.</param>
    public Balancing Restore(IReadOnlyDictionary<ServerName, ServerSetting> servers) => new(
        LoadBalancerState.Empty,
        new(Listeners.ToImmutableSortedDictionary(StringComparer.Ordinal), Groups.ToImmutableSortedDictionary(StringComparer.Ordinal)),
        Targets.Where(target => Groups.ContainsKey(target.Group)).ToImmutableDictionary(
            target => new TargetKey(target.Group, IPEndPoint.Parse(target.Address)),
            target => new Target(target.Slot, HealthOf(target, servers), target.DrainingSince)));

    private TargetHealth HealthOf(SavedTarget target, IReadOnlyDictionary<ServerName, ServerSetting> servers) =>
        target.DrainingSince is not null ? TargetHealth.Draining
        : servers.TryGetValue(new(Groups[target.Group], target.Slot), out var server)
            && server.Mode == ServerMode.Ready && server.Address.Equals(IPEndPoint.Parse(target.Address)) ? TargetHealth.Healthy
        : TargetHealth.Registered;
}

/// <summary>A target as it is kept.</summary>
/// <param name="Group">The group's ARN.</param>
/// <param name="Address">Address and port.</param>
/// <param name="Slot">Its slot.</param>
/// <param name="DrainingSince">When it was deregistered.</param>
internal sealed record SavedTarget(string Group, string Address, int Slot, DateTimeOffset? DrainingSince);

using System.Collections.Immutable;

namespace Berrys.Pipeline.Sharding;

/// <summary>
/// Splits services into shards that take about the same time: the longest first, each into the shard with the least so far
/// (Graham's LPT rule, at most 4/3 of the best split).
/// </summary>
public static class ShardPlan
{
    /// <summary>Splits.</summary>
    /// <param name="services">The names.</param>
    /// <param name="durations">What is known of how long each takes.</param>
    /// <param name="shards">How many shards at most; there are fewer where there are fewer services.</param>
    /// <returns>The shards, the longest first, names in ordinal order; the same input gives the same shards.</returns>
    public static ImmutableArray<Shard> Of(IReadOnlyCollection<string> services, IReadOnlyDictionary<string, TimeSpan> durations, int shards)
    {
        // One that nobody has timed yet is taken for an ordinary one.
        var known = services.Where(durations.ContainsKey).Select(service => durations[service]).Order().ToArray();
        var ordinary = known.Length == 0 ? TimeSpan.FromSeconds(1) : known[known.Length / 2];
        var open = Enumerable.Range(0, Math.Min(shards, services.Count)).Select(_ => (Services: new List<string>(), Time: TimeSpan.Zero)).ToArray();
        foreach (var service in services.OrderByDescending(Time).ThenBy(service => service, StringComparer.Ordinal))
        {
            var least = Enumerable.Range(0, open.Length).MinBy(index => (open[index].Time, open[index].Services.Count));
            open[least].Services.Add(service);
            open[least].Time += Time(service);
        }

        return [.. open.OrderByDescending(shard => shard.Time).Select((shard, index) => new Shard(index + 1, [.. shard.Services.Order(StringComparer.Ordinal)], shard.Time))];

        TimeSpan Time(string service) => durations.GetValueOrDefault(service, ordinary);
    }
}

/// <summary>What one runner does.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Services">The services and shared libraries.</param>
/// <param name="Expected">How long they are expected to take one after the other.</param>
public sealed record Shard(int Number, ImmutableArray<string> Services, TimeSpan Expected);

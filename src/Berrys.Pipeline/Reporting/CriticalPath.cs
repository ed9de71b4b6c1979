using System.Collections.Immutable;

namespace Berrys.Pipeline.Reporting;

/// <summary>The chain of targets that decided how long a run took: no number of jobs makes it shorter.</summary>
/// <param name="Targets">The targets from first to last, without those that took no time.</param>
/// <param name="Duration">The sum of their durations.</param>
public sealed record CriticalPath(ImmutableArray<TargetResult> Targets, TimeSpan Duration)
{
    /// <summary>Finds the chain of dependencies with the greatest sum of durations.</summary>
    /// <param name="targets">The targets; dependencies that are not among them are left out.</param>
    /// <returns>The chain; among equal ones the one that ends in the first target.</returns>
    public static CriticalPath Of(IReadOnlyCollection<TargetResult> targets)
    {
        var byName = targets.DistinctBy(target => target.Name).ToDictionary(target => target.Name, StringComparer.Ordinal);
        var ends = new Dictionary<string, (TimeSpan Length, string? Before)>(StringComparer.Ordinal);
        foreach (var name in byName.Keys)
            Measure(name, byName, ends);
        if (ends.Count == 0)
            return new([], TimeSpan.Zero);

        var last = byName.Keys.MaxBy(name => ends[name].Length);
        var chain = new List<TargetResult>();
        for (var name = last; name is not null; name = ends[name].Before)
            chain.Add(byName[name]);
        chain.Reverse();
        return new([.. chain.Where(target => target.Duration > TimeSpan.Zero)], ends[last!].Length);
    }

    private static TimeSpan Measure(string name, Dictionary<string, TargetResult> byName, Dictionary<string, (TimeSpan Length, string? Before)> ends)
    {
        if (ends.TryGetValue(name, out var known))
            return known.Length;

        // Entered before its dependencies, so that a cycle, which the engine refuses anyway, ends here.
        ends[name] = (TimeSpan.Zero, null);
        var target = byName[name];
        var (longest, before) = (TimeSpan.Zero, (string?)null);
        foreach (var dependency in target.Dependencies.Where(dependency => byName.ContainsKey(dependency) && dependency != name))
        {
            var length = Measure(dependency, byName, ends);
            if (length > longest)
                (longest, before) = (length, dependency);
        }

        ends[name] = (longest + target.Duration, before);
        return ends[name].Length;
    }
}

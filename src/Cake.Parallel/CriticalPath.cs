namespace Cake.Parallel;

/// <summary>
/// The chain of dependent tasks that took longest: no number of job slots makes the run shorter than this.
/// Found by dynamic programming over the dependency order.
/// </summary>
/// <param name="Entries">The chain, first task first.</param>
/// <param name="Duration">How long its tasks took together.</param>
public sealed record CriticalPath(IReadOnlyList<TimelineEntry> Entries, TimeSpan Duration)
{
    /// <summary>Finds the critical path of a run.</summary>
    /// <param name="entries">The run's tasks, dependencies before their dependents. Of a task that ran more than once the last one counts.</param>
    /// <returns>The path; empty for no tasks. Of equally long ones that which ends first in order.</returns>
    public static CriticalPath Of(IReadOnlyList<TimelineEntry> entries)
    {
        var best = new Dictionary<string, (TimelineEntry Entry, string? Before, TimeSpan Length)>(StringComparer.OrdinalIgnoreCase);
        string? last = null;
        foreach (var entry in entries)
        {
            string? before = null;
            foreach (var name in entry.Dependencies)
            {
                if (best.TryGetValue(name, out var candidate)
                    && (before is null || candidate.Length > best[before].Length))
                {
                    before = name;
                }
            }

            var length = entry.Duration + (before is null ? TimeSpan.Zero : best[before].Length);
            best[entry.Task] = (entry, before, length);
            if (last is null || length > best[last].Length)
                last = entry.Task;
        }

        var path = new List<TimelineEntry>();
        for (var name = last; name is not null; name = best[name].Before)
            path.Add(best[name].Entry);
        path.Reverse();
        return new CriticalPath(path, last is null ? TimeSpan.Zero : best[last].Length);
    }
}

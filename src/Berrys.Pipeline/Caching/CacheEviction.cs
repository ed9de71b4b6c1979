namespace Berrys.Pipeline.Caching;

/// <summary>Decides what is removed from a cache that has become too large: what was not used for longest goes first.</summary>
public static class CacheEviction
{
    // A cache that is trimmed to its very limit is too large again after the next run.
    private const double Kept = 0.8;

    /// <summary>Decides.</summary>
    /// <param name="entries">All entries.</param>
    /// <param name="contents">The sizes of all contents in bytes, by digest.</param>
    /// <param name="limit">The largest size in bytes.</param>
    /// <returns>The keys of the entries to remove, and the digests that nothing needs then; nothing while the limit is kept.</returns>
    public static EvictionPlan Plan(IReadOnlyCollection<EvictionCandidate> entries, IReadOnlyDictionary<string, long> contents, long limit)
    {
        var size = entries.Sum(entry => entry.Size) + contents.Values.Sum();
        if (size <= limit)
            return new([], []);
        var users = entries.SelectMany(entry => entry.Contents).CountBy(digest => digest, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var orphans = contents.Keys.Where(digest => !users.ContainsKey(digest)).ToList();
        size -= orphans.Sum(digest => contents[digest]);
        var evicted = new List<string>();
        foreach (var entry in entries.OrderBy(entry => entry.LastUse).ThenBy(entry => entry.Key, StringComparer.Ordinal).TakeWhile(_ => size > limit * Kept))
        {
            evicted.Add(entry.Key);
            size -= entry.Size;
            foreach (var digest in entry.Contents.Where(digest => --users[digest] == 0))
            {
                orphans.Add(digest);
                size -= contents.GetValueOrDefault(digest);
            }
        }

        return new(evicted, orphans);
    }
}

/// <summary>An entry as eviction sees it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="LastUse">When it was used last.</param>
/// <param name="Size">Its own size in bytes.</param>
/// <param name="Contents">The digests of the contents that it needs, each once.</param>
public sealed record EvictionCandidate(string Key, DateTime LastUse, long Size, IReadOnlyCollection<string> Contents);

/// <summary>What is to be removed.</summary>
/// <param name="Entries">Keys.</param>
/// <param name="Contents">Digests.</param>
public sealed record EvictionPlan(IReadOnlyCollection<string> Entries, IReadOnlyCollection<string> Contents);

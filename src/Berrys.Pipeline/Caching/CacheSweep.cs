namespace Berrys.Pipeline.Caching;

/// <summary>Keeps a cache on disk within its size, and removes what killed runs left in it.</summary>
/// <param name="folder">The cache's folder, absolute.</param>
/// <param name="entries">Its entries.</param>
/// <param name="contents">Its contents.</param>
/// <param name="clock">The clock.</param>
public sealed class CacheSweep(string folder, EntryStore entries, ContentStore contents, TimeProvider clock)
{
    private const string Marker = "swept";

    // A run adds contents before the entry that needs them, and writes beside the place.
    private static readonly TimeSpan Young = TimeSpan.FromHours(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan StampAge = TimeSpan.FromDays(30);

    /// <summary>Sweeps, unless that was done a few minutes ago.</summary>
    /// <param name="limit">The largest size in bytes.</param>
    /// <returns>How many entries were removed for the sake of the size.</returns>
    /// <exception cref="IOException">Something cannot be removed.</exception>
    public int Run(long limit)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var marker = Path.Combine(folder, Marker);
        if (!Directory.Exists(folder) || (File.Exists(marker) && now - File.GetLastWriteTimeUtc(marker) is var age && age >= TimeSpan.Zero && age < Pause))
            return 0;
        File.WriteAllText(marker, "");
        File.SetLastWriteTimeUtc(marker, now);
        RemoveOlder("*" + CacheFile.Unfinished, now - Young, SearchOption.AllDirectories, folder);
        RemoveOlder("*", now - StampAge, SearchOption.TopDirectoryOnly, Path.Combine(folder, "stamps"));
        var known = Files("ac").ToDictionary(file => file.Name, StringComparer.Ordinal);
        var kept = Files("cas").ToDictionary(file => file.Name, file => file, StringComparer.Ordinal);
        var size = known.Values.Sum(file => file.Length) + kept.Values.Sum(file => file.Length);
        if (size <= limit)
            return 0;
        var plan = CacheEviction.Plan(
            [.. known.Values.Select(Candidate)], kept.ToDictionary(entry => entry.Key, entry => entry.Value.Length, StringComparer.Ordinal), limit);
        foreach (var key in plan.Entries)
            entries.Forget(key);
        foreach (var digest in plan.Contents.Where(digest => kept.TryGetValue(digest, out var file) && now - file.LastWriteTimeUtc > Young))
            File.Delete(contents.PathOf(digest));
        return plan.Entries.Count;
    }

    private static EvictionCandidate Candidate(FileInfo file)
    {
        var entry = CacheEntryText.Read(File.ReadAllBytes(file.FullName));
        return new(file.Name, file.LastWriteTimeUtc, file.Length, [.. entry?.Contents ?? []]);
    }

    private IEnumerable<FileInfo> Files(string room) => new DirectoryInfo(Path.Combine(folder, room)) is { Exists: true } place
        ? place.EnumerateFiles("*", SearchOption.AllDirectories).Where(file => ContentStore.IsDigest(file.Name))
        : [];

    private static void RemoveOlder(string pattern, DateTime moment, SearchOption depth, string place)
    {
        if (!Directory.Exists(place))
            return;
        foreach (var file in new DirectoryInfo(place).EnumerateFiles(pattern, depth).Where(file => file.LastWriteTimeUtc < moment))
            file.Delete();
    }
}

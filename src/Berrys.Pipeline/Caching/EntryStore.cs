namespace Berrys.Pipeline.Caching;

/// <summary>Entries by their keys, in files of one folder.</summary>
/// <param name="folder">The folder, absolute.</param>
/// <param name="clock">The clock.</param>
public sealed class EntryStore(string folder, TimeProvider clock)
{
    private static readonly TimeSpan UseStep = TimeSpan.FromHours(12);

    /// <summary>Where an entry lies, or would.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The file, absolute.</returns>
    public string PathOf(string key) => Path.Combine(folder, key[..2], key);

    /// <summary>Finds an entry, and notes that it was used.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The entry, or <see langword="null"/> when there is none, or one that is damaged, which is removed.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public CacheEntry? Find(string key)
    {
        var path = PathOf(key);
        byte[] text;
        try
        {
            text = File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        if (CacheEntryText.Read(text) is { } entry && entry.Key == key)
        {
            Use(path);
            return entry;
        }

        File.Delete(path);
        return null;
    }

    /// <summary>Keeps an entry.</summary>
    /// <param name="entry">The entry; all contents that it needs are kept already.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Keep(CacheEntry entry) => CacheFile.Write(PathOf(entry.Key), CacheEntryText.Write(entry));

    /// <summary>Forgets an entry.</summary>
    /// <param name="key">The key.</param>
    public void Forget(string key) => File.Delete(PathOf(key));

    // The time of the last use decides what is evicted; twice a day is exact enough.
    private void Use(string path)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (now - File.GetLastWriteTimeUtc(path) > UseStep)
            File.SetLastWriteTimeUtc(path, now);
    }
}

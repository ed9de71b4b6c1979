using System.Collections.Concurrent;

namespace Berrys.Rehearsal.Logs;

/// <summary>All streams, each in a file. Safe to use from many threads.</summary>
/// <param name="folder">The folder of the groups, absolute.</param>
/// <param name="limit">How many bytes of each stream to keep.</param>
internal sealed class LogStore(string folder, long limit)
{
    /// <summary>How much of a stream is kept, in bytes.</summary>
    public const long UsualLimit = 64 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, LogStream>> _groups = new(StringComparer.Ordinal);

    /// <summary>The streams of a group.</summary>
    /// <param name="group">The group.</param>
    /// <returns>The streams in no order.</returns>
    public IReadOnlyCollection<LogStream> Streams(string group) => [.. Of(group).Values];

    /// <summary>Finds a stream.</summary>
    /// <param name="group">The group.</param>
    /// <param name="stream">The stream.</param>
    /// <returns>The stream, or <see langword="null"/>.</returns>
    public LogStream? Find(string group, string stream) => Of(group).GetValueOrDefault(stream);

    /// <summary>Makes a stream.</summary>
    /// <param name="group">The group.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="created">When, in milliseconds since 1970.</param>
    /// <returns>The stream and whether it is new.</returns>
    public (LogStream Stream, bool Made) FindOrCreate(string group, string stream, long created)
    {
        var streams = Of(group);
        lock (streams)
        {
            if (streams.TryGetValue(stream, out var found))
                return (found, false);
            var made = LogStream.Create(FileOf(group, stream), new(group, stream, created), limit);
            streams[stream] = made;
            return (made, true);
        }
    }

    /// <summary>Removes a stream.</summary>
    /// <param name="group">The group.</param>
    /// <param name="stream">The stream.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string group, string stream)
    {
        var streams = Of(group);
        lock (streams)
        {
            if (!streams.TryRemove(stream, out _))
                return false;
            File.Delete(FileOf(group, stream));
            return true;
        }
    }

    /// <summary>Removes a group's streams.</summary>
    /// <param name="group">The group.</param>
    public void Remove(string group)
    {
        foreach (var stream in Of(group).Keys)
            Remove(group, stream);
    }

    private ConcurrentDictionary<string, LogStream> Of(string group) => _groups.GetOrAdd(group, Load);

    private ConcurrentDictionary<string, LogStream> Load(string group)
    {
        var path = FolderOf(group);
        var streams = Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.jsonl").Select(file => LogStream.Open(file, limit)).OfType<LogStream>()
            : [];
        return new(streams.Select(stream => KeyValuePair.Create(stream.Header.Stream, stream)), StringComparer.Ordinal);
    }

    private string FolderOf(string group) => Path.Combine(folder, LogNames.ToFile(group));

    private string FileOf(string group, string stream) => Path.Combine(FolderOf(group), $"{LogNames.ToFile(stream)}.jsonl");
}

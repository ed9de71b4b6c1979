using System.Collections.Concurrent;

namespace Berrys.Pipeline.Caching;

/// <summary>
/// The hashes of files, remembered from run to run: a file is read again only when the file system says that it has changed.
/// May be used by many threads.
/// </summary>
public sealed class FileIndex
{
    private readonly string _root;
    private readonly string _file;
    private readonly Func<string, string> _hash;
    private readonly TimeProvider _clock;
    private readonly FileStates _states;
    private readonly Lazy<Dictionary<string, IndexedFile>> _known;
    private readonly ConcurrentDictionary<string, IndexedFile> _seen = new(StringComparer.Ordinal);
    private int _changes;

    /// <summary>Opens an index.</summary>
    /// <param name="root">The folder that paths are relative to, absolute.</param>
    /// <param name="file">Where it is kept.</param>
    /// <param name="hash">Hashes a file by its absolute path.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="states">The states that the run saw already; left out, none.</param>
    public FileIndex(string root, string file, Func<string, string> hash, TimeProvider clock, FileStates? states = null)
    {
        (_root, _file, _hash, _clock, _states) = (root, file, hash, clock, states ?? new(root));
        _known = new(() => FileIndexFile.Read(file));
    }

    /// <summary>How many files were read, not just looked at.</summary>
    public int Hashed { get; private set; }

    /// <summary>The hash of a file as it is now, looked at once in a run.</summary>
    /// <param name="path">Its path, relative to the root or absolute.</param>
    /// <returns>The hash.</returns>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public string HashOf(string path) => _seen.TryGetValue(path, out var seen) ? seen.Hash : Look(path).Hash;

    /// <summary>Learns the hash of a file from whoever reads it for another purpose.</summary>
    /// <param name="path">Its path, relative to the root or absolute.</param>
    /// <param name="read">Reads it whole and gives its hash.</param>
    /// <returns>The hash.</returns>
    public async Task<string> LearnAsync(string path, Func<Task<string>> read)
    {
        var at = FileState.Moment(_clock);
        var before = _states.Now(path);
        var hash = await read();
        if (before is { } state && _states.Now(path) == state)
        {
            _seen[path] = new(state, hash, at);
            Interlocked.Increment(ref _changes);
        }

        return hash;
    }

    /// <summary>Whether a file has not been touched since <see cref="HashOf"/> looked at it; if it has, it is looked at anew next time.</summary>
    /// <param name="path">The path.</param>
    /// <returns><see langword="true"/> when it has not.</returns>
    public bool IsUntouched(string path)
    {
        if (!_seen.TryGetValue(path, out var seen))
            return false;
        if (_states.Now(path) == seen.State)
            return true;
        _seen.TryRemove(path, out _);
        return false;
    }

    /// <summary>Forgets what a run is about to change, or has changed.</summary>
    /// <param name="path">The path.</param>
    public void Forget(string path)
    {
        _seen.TryRemove(path, out _);
        _states.Now(path);
    }

    /// <summary>Whether a file was looked at in this run.</summary>
    /// <param name="path">The path.</param>
    /// <returns><see langword="true"/> when it was.</returns>
    public bool HasSeen(string path) => _seen.ContainsKey(path);

    /// <summary>The state that stands for the content that <see cref="HashOf"/> hashed: as long as it is the same, so is the content.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The state, or <see langword="null"/> when the file was not looked at, has changed since, or was touched too shortly ago to tell.</returns>
    public FileState? StateOf(string path)
    {
        if (!_seen.TryGetValue(path, out var seen))
            return null;
        if (seen.State.IsSettledAt(seen.ReadAt))
            return seen.State;
        try
        {
            Forget(path);
            var now = Look(path);
            return now.Hash == seen.Hash && now.State.IsSettledAt(now.ReadAt) ? now.State : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps the hashes for the next run, when any is new.</summary>
    public void Save()
    {
        if (Volatile.Read(ref _changes) == 0)
            return;
        var all = new Dictionary<string, IndexedFile>(_known.Value, StringComparer.Ordinal);
        foreach (var (path, entry) in _seen)
        {
            if (entry.State.IsSettledAt(entry.ReadAt))
                all[path] = entry;
            else
                all.Remove(path);
        }

        FileIndexFile.Write(_file, all);
        Volatile.Write(ref _changes, 0);
    }

    private IndexedFile Look(string path)
    {
        var full = Path.Combine(_root, path);
        var state = _states.First(path) ?? throw new FileNotFoundException($"{path} is gone.", full);
        if (_known.Value.TryGetValue(path, out var known) && known.State == state)
            return _seen[path] = known;
        for (; ; )
        {
            var at = FileState.Moment(_clock);
            var hash = _hash(full);
            Interlocked.Increment(ref _changes);
            Hashed = _changes;
            var after = _states.Now(path) ?? throw new FileNotFoundException($"{path} is gone.", full);
            if (after == state)
                return _seen[path] = new IndexedFile(state, hash, at);
            // It was written while it was read.
            state = after;
        }
    }
}

/// <summary>A file of an index.</summary>
/// <param name="State">What the file system said when it was read.</param>
/// <param name="Hash">The hash of its content.</param>
/// <param name="ReadAt">When it was read, in nanoseconds since 1970.</param>
internal readonly record struct IndexedFile(FileState State, string Hash, long ReadAt);
